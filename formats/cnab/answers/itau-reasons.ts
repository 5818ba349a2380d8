/**
 * Reasons of a rejected registration in Itaú's CNAB 400; only those that our files can meet, and the rest is told by its code: "Cobrança - Layout de
 * arquivos 400 posições", julho/2021, note 20, table 1, pp. 38-39 (read on 2026-11-29).
 */
export const ITAU_REASONS: Readonly<Record<string, string>> = {
  '03': 'não foi possível atribuir a agência pelo CEP, ou CEP inválido',
  '04': 'sigla do estado inválida',
  '05': 'prazo menor que o mínimo ou maior que o máximo',
  '07': 'valor do título maior que 10.000.000,00',
  '08': 'nome do pagador não informado ou deslocado',
  '09': 'agência encerrada',
  '10': 'logradouro não informado ou deslocado',
  '11': 'CEP não numérico',
  '13': 'CEP incompatível com a sigla do estado',
  '14': 'nosso número já registrado, ou fora da faixa',
  '15': 'nosso número em duplicidade no mesmo movimento',
  '18': 'data de entrada inválida para esta carteira',
  '19': 'ocorrência inválida',
  '22': 'carteira não permitida: é necessário cadastrar a faixa livre',
  '27': 'CNPJ do beneficiário inapto',
  '30': 'entradas bloqueadas, conta suspensa em cobrança',
  '37': 'CPF ou CNPJ do pagador não numérico ou igual a zeros',
  '42': 'nosso número fora de faixa',
  '44': 'conta migrada',
  '60': 'valor do abatimento inválido',
  '64': 'data de emissão do título inválida',
  '66': 'vencimento inválido, ou fora do prazo de operação',
  '67': 'valor do título inválido',
  '68': 'carteira inválida',
};
