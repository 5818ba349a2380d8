/** What the shared parts say. */
export const ptBR = {
  noAnswer: 'Sem resposta do servidor',
  noAnswerAbout: 'Verifique a conexão e tente de novo: nada é feito duas vezes.',
  failed: 'Isto não deu certo',
  failedAbout: 'O erro ficou registrado. Tente de novo em instantes.',
  slowDown: 'Muitas chamadas seguidas',
  slowDownAbout: 'Espere um instante e tente de novo.',
  law: 'Lei',
  rolesNeeded: 'Papéis que podem',
  roles: {
    operator: 'operação',
    collector: 'cobrança',
    manager: 'gestão',
    auditor: 'auditoria',
    machine: 'sistema',
  },
  request: 'Número para o suporte',
  cancel: 'Cancelar',
  close: 'Fechar',
  tryAgain: 'Tentar de novo',
  loading: 'Carregando…',
};

export type PartsWords = typeof ptBR;
