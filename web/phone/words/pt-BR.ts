/** What the phone says. */
export const ptBR = {
  title: 'Celulares',
  about: 'O que cada cliente recebeu, como ele vê. Só existe no sandbox.',
  none: 'Nenhuma mensagem ainda',
  noneAbout: 'Avance o relógio até o próximo envio.',
  list: 'Clientes com mensagens',
  phoneOf: (name: string) => `Celular de ${name}`,
  somebody: 'Cliente sem dados',
  channel: 'Canal',
  channels: { email: 'E-mail', sms: 'SMS', whatsapp: 'WhatsApp' },
  nothingHere: 'Nada por aqui.',
  inbox: 'Caixa de entrada',
  back: 'Voltar às mensagens',
  noSubject: '(sem assunto)',
  content: (subject: string) => `E-mail: ${subject}`,
  asText: 'Ver como texto',
  asHtml: 'Ver como o cliente vê',
  lost: (count: number) =>
    count === 1 ? '1 mensagem não chegou a este celular' : `${count} mensagens não chegaram a este celular`,
  lostOne: (channel: string, address: string) => `por ${channel}, para ${address}`,
  reply: 'Responder como o cliente',
  replyHint: 'SAIR',
  send: 'Enviar',
  page: 'Página do cliente',
  pageAsks: (digits: string) => `pede o começo do documento: ${digits}`,
};

export type PhoneWords = typeof ptBR;
