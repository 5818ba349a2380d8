import { sentences } from '#cli/words/reasons.ts';

/** What is wrong with a file, a folder, a port, a day or an encoding. */
export const files = sentences({
  '{file}: does not exist ({code})': '{file}: não existe ({code})',
  '{file}: is a folder, and a file is needed ({code})':
    '{file}: é uma pasta, e é preciso um arquivo ({code})',
  '{file}: has a file where a folder is needed ({code})':
    '{file}: tem um arquivo onde é preciso uma pasta ({code})',
  '{file}: is a file, and a folder is needed ({code})':
    '{file}: é um arquivo, e é preciso uma pasta ({code})',
  '{file}: is not yours to read or write ({code})':
    '{file}: você não tem permissão de leitura ou escrita ({code})',
  '{file}: is on a disk that cannot be written ({code})':
    '{file}: está em um disco que não aceita escrita ({code})',
  '{file}: does not fit on the disk ({code})': '{file}: não cabe no disco ({code})',
  'port {port} is in use by another program: choose another --port ({code})':
    'a porta {port} está em uso por outro programa: escolha outra com --port ({code})',
  'port {port} is no address of this machine ({code})': 'a porta {port} não é desta máquina ({code})',
  '{file}: cannot be read (there is no such file, {code})':
    '{file}: não pode ser lido (o arquivo não existe, {code})',
  '{file}: cannot be read (it is a folder, {code})': '{file}: não pode ser lido (é uma pasta, {code})',
  '{file}: cannot be read (it is not yours to read, {code})':
    '{file}: não pode ser lido (você não tem permissão, {code})',
  '{file}: cannot be read (it is too large, {code})': '{file}: não pode ser lido (é grande demais, {code})',
  'must be a day as 09/03/2026 or 2026-03-09': 'deve ser um dia, como 09/03/2026 ou 2026-03-09',
  'has no month {month}: write the day first, as 09/03/2026':
    'o mês {month} não existe: escreva o dia primeiro, como 09/03/2026',
  'is a day that no calendar has': 'é um dia que não existe no calendário',
  '--until {day}: is before everything in the files, which begin on {first}':
    '--until {day}: é antes de tudo o que há nos arquivos, que começam em {first}',
  '{file}: has no events': '{file}: não tem eventos',
  '{file}: is not UTF-8 text (line {line}): save it as UTF-8':
    '{file}: não é texto em UTF-8 (linha {line}): salve como UTF-8',
  '{file}: is not UTF-8, and was read as Windows-1252':
    '{file}: não está em UTF-8 e foi lido como Windows-1252',
});
