import type { DebtRow } from '#schemas/api/debt-row.ts';
import type { Quick, StatusShown } from '#web/portfolio/filter.ts';

type Status = DebtRow['status'];
type HandOver = NonNullable<DebtRow['reason']>;
type CaseKind = NonNullable<DebtRow['case']>['kind'];

const quick: Readonly<Record<Quick, string>> = {
  all: 'Tudo',
  notYetDue: 'A vencer',
  late: 'Em atraso',
  agreed: 'Negociadas',
  attended: 'Com pessoa',
  closed: 'Encerradas',
};

const statuses: Readonly<Record<Status, string>> = {
  open: 'em aberto',
  promised: 'promessa',
  caseOpen: 'em atendimento',
  onPaymentPlan: 'em parcelas',
  handedOver: 'atendimento humano',
  settled: 'quitada',
  cancelled: 'cancelada',
  prescribed: 'prescrita',
};

const statusesAsked: Readonly<Partial<Record<StatusShown, string>>> = {
  owed: 'todas as que se devem',
  agreed: 'promessa ou parcelas',
  attended: 'com uma pessoa: caso ou atendimento humano',
  closed: 'encerradas',
  all: 'todas, também as encerradas',
};

const reasons: Readonly<Record<HandOver, string>> = {
  'ladder-over': 'a régua terminou',
  'over-indebted': 'superendividamento',
  hardship: 'o cliente disse que não consegue pagar, e ninguém respondeu ainda',
  unreachable: 'nenhum canal alcança o cliente',
  'prescribes-soon': 'prescreveria antes do fim da régua',
  prescribed: 'está prescrita',
  'debtor-erased': 'os dados do cliente foram eliminados',
  'only-charges-left': 'só restam encargos',
  'little-left': 'resta tão pouco que não se cobra',
  'too-many-payments': 'tem pagamentos demais para receber outros',
  'execution-failed': 'as execuções dela falharam',
  'execution-stopped': 'a execução dela foi interrompida',
  'pause-over': 'a pausa terminou',
  assigned: 'o crédito foi cedido',
};

const cases: Readonly<Record<CaseKind, string>> = {
  'not-mine': 'não reconhece',
  'goods-or-service': 'problema com produto ou serviço',
  hardship: 'não consegue pagar',
  review: 'revisão de proposta',
};

const days = (count: number): string => (count === 1 ? '1 dia' : `${count} dias`);

/** What the portfolio says. */
export const ptBR = {
  title: 'Carteira',
  quick,
  quickName: 'Filtros rápidos',
  statuses,
  statusesAsked,
  reasons,
  cases,
  columns: {
    debtor: 'cliente, fatura',
    owed: 'para quitar hoje',
    status: 'situação',
    ruler: 'régua',
    next: 'próxima ação, e por quê',
    owner: 'com',
  },
  days,
  due: (day: string, isPast: boolean) => `${isPast ? 'venceu' : 'vence'} em ${day}`,
  daysLate: (count: number) => `${days(count)} em atraso`,
  dueIn: (count: number) => (count === 0 ? 'vence hoje' : `vence em ${days(count)}`),
  partlyPaid: 'paga em parte',
  countsFrom: (day: string) => `contada de ${day}`,
  countsIn: (count: number) => (count === 0 ? 'conta de hoje' : `conta em ${days(count)}`),
  paused: 'pausada',
  assigned: 'cedida',
  erased: 'cliente eliminado',
  robot: 'robô',
  nobody: 'sem responsável',
  list: 'Dívidas',
  listHelp: 'Setas mudam a linha; Enter abre a dívida.',
  loadingRow: 'lendo…',
  next: {
    open: (when: string) => `próxima etapa ${when}`,
    step: (name: string, when: string) => `${name} ${when}`,
    held: 'adiada pela regra de contato',
    promised: (when: string) => `espera o pagamento prometido até ${when}`,
    promisedOpen: 'espera o pagamento prometido',
    onPaymentPlan: (when: string) => `próxima parcela até ${when}`,
    onPaymentPlanOpen: 'acordo em dia',
    answer: (day: string) => `responder até ${day}`,
    answerLate: (day: string) => `resposta venceu em ${day}`,
    paused: (when: string) => `régua volta ${when}`,
    pausedOpen: 'régua pausada',
    person: 'uma pessoa decide',
    nothing: 'nada mais acontece',
    planned: 'a régua será planejada de novo',
    daysBefore: (count: number) => `${days(count)} antes do vencimento`,
    daysAfter: (count: number) => `${days(count)} depois do vencimento`,
    countedFrom: (day: string) => `contado de ${day}`,
    onDueDate: 'no dia do vencimento',
  },
  figures: {
    owed: 'para quitar hoje',
    late: 'em atraso',
    agreed: 'prometido ou em parcelas',
    attended: 'dívidas com uma pessoa',
    ofAll: (count: string) => `nas ${count} desta lista`,
    ofFirst: (count: string) => `nas primeiras ${count} desta lista`,
  },
  incomplete:
    'Faltam dívidas mais antigas nesta lista: quem cuida do sistema precisa reindexar este ambiente.',
  empty: 'Nenhuma dívida com este filtro',
  emptyAbout: 'Tire um filtro, ou veja todas as que se devem.',
  none: 'Ainda não há dívidas',
  noneAbout: 'Elas chegam do faturamento, uma por fatura emitida.',
  showAll: 'Ver todas',
  filters: 'Filtros',
  moreFilters: (count: number) => (count === 0 ? 'Mais filtros' : `Mais filtros (${count})`),
  filter: {
    status: 'Situação',
    creditor: 'Credor',
    everyCreditor: 'todos',
    owner: 'Responsável',
    ownerAbout: 'Como na configuração do credor',
    daysLateFrom: 'Dias em atraso, de',
    daysLateTo: 'até',
    daysAbout: 'Negativo é antes do vencimento',
    nextActionBefore: 'Próxima ação até',
    sort: 'Ordem',
    dueDate: 'vencimento mais antigo primeiro',
    nextAction: 'próxima ação primeiro',
    sortAbout: 'Por próxima ação, ficam fora as que não esperam nada.',
    apply: 'Aplicar',
    clear: 'Limpar',
    wrongDays: 'Dias inteiros, como 15 ou -3',
  },
  saved: {
    title: 'Filtros salvos',
    none: 'Nenhum ainda',
    name: 'Nome',
    save: 'Salvar este filtro',
    replace: 'Substituir',
    remove: (name: string) => `Apagar o filtro ${name}`,
    about: 'Ficam neste navegador, só para você.',
  },
  export: {
    start: 'Exportar',
    running: (count: string) => `Exportando… ${count}`,
    stop: 'Parar',
    file: 'carteira',
    columns: {
      name: 'Cliente',
      invoice: 'Fatura',
      creditor: 'Credor',
      status: 'Situação',
      owed: 'Para quitar',
      asOf: 'No dia',
      amount: 'Valor da fatura',
      dueDate: 'Vencimento',
      daysLate: 'Dias em atraso',
      next: 'Próxima ação',
      owner: 'Responsável',
      regua: 'Régua',
      seller: 'Vendedor',
      batch: 'Lote',
    },
  },
  search: {
    title: (text: string) => `Busca: ${text}`,
    found: (count: number) => (count === 1 ? '1 cliente' : `${count} clientes`),
    more: 'Há mais: escreva mais do nome.',
    nothing: 'Ninguém encontrado',
    nothingAbout:
      'Busque pelo começo do nome (3 letras ou mais), CPF ou CNPJ completo, número da fatura, telefone com DDD ou e-mail.',
    tooShort: 'Escreva ao menos 3 letras do nome, ou um número inteiro.',
    end: 'Fechar a busca',
    showDebts: 'Ver as dívidas',
    overIndebted: 'superendividamento',
    paused: 'cobrança pausada',
    noDebts: 'Sem dívidas',
  },
};

export type PortfolioWords = typeof ptBR;
