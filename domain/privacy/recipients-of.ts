import { formatTaxId } from '#domain/tax-id/format-tax-id.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { DataRecipient, PersonDossier } from '#schemas/records/person-dossier.ts';

type Held = Pick<PersonDossier, 'debts' | 'sellers' | 'notices' | 'returnFiles' | 'debtors'>;

/**
 * Lists the recipients with whom data of a person is shared (LGPD arts. 9 V and 18 VII): by the configuration of the creditor, and by what
 * happened to the person's debts.
 */
export const recipientsOf = (creditor: Creditor, held: Held): DataRecipient[] => [
  {
    who: 'Amazon Web Services (AWS)',
    what: 'todos os dados desta declaração; e-mails e SMS enviados',
    why: 'guardar os dados e enviar as mensagens por ordem do credor, como operadora',
  },
  {
    who: 'o seu provedor de e-mail e a sua operadora de telefonia',
    what: 'as mensagens enviadas a você',
    why: 'entregar as mensagens',
  },
  ...(creditor.whatsapp
    ? [
        {
          who: 'Meta (WhatsApp)',
          what: 'o seu número de celular e as mensagens enviadas por WhatsApp',
          why: 'entregar as mensagens no WhatsApp, como operadora',
        },
      ]
    : []),
  ...paymentProviders(creditor, held),
  ...(creditor.enrichment
    ? [
        {
          who: new URL(creditor.enrichment.url).hostname,
          what: 'o seu CPF ou CNPJ e os seus telefones, para consultar outros telefones',
          why: `serviço de dados cadastrais: encontrar um contato que funcione${wasAsked(held) ? '' : ' (ainda não foi consultado sobre você)'}`,
        },
      ]
    : []),
  ...afterwards(held),
];

const wasAsked = ({ debtors }: Held): boolean => debtors.some(({ enrichedAt }) => enrichedAt !== undefined);

function paymentProviders(
  { bills, bankFiles }: Creditor,
  { debts, notices, returnFiles }: Held,
): DataRecipient[] {
  const names = new Set(notices.map(({ provider }) => provider));
  if (bills.provider === 'bacen-pix') names.add(new URL(bills.baseUrl).hostname);
  const banks = new Set([
    ...bankFiles.map(({ layout }) => layout.replace(/-\d+$/, '')),
    ...returnFiles.map(({ source }) => `banco ${source.slice(0, 3)}`),
  ]);
  const hasBills = debts.some(({ dossier }) => dossier.parts.quotes.some(({ bill }) => bill));
  return [
    ...[...names].map((name) => ({
      who: `provedor de pagamentos: ${name}`,
      what: 'cobranças emitidas e pagamentos feitos',
      why: `receber pagamentos${hasBills ? ' e emitir cobranças' : ''}`,
    })),
    ...[...banks].map((name) => ({
      who: `banco do credor: ${name}`,
      what: 'pagamentos feitos',
      why: 'receber pagamentos e informar quais foram feitos',
    })),
  ];
}

/** The recipients that come in because of what became of a debt. */
function afterwards({ debts, sellers }: Held): DataRecipient[] {
  const bureaus = new Set(debts.flatMap(({ record }) => Object.keys(record.listings ?? {})));
  const assignees = new Map(
    debts.flatMap(({ record: { assigned } }) => (assigned ? [[assigned.to.taxId, assigned.to]] : [])),
  );
  return [
    ...(sellers.length > 0
      ? [
          {
            who: `quem vendeu a você (${sellers.join(', ')})`,
            what: 'se a fatura está em dia, atrasada, em acordo ou paga; não o que você escreveu',
            why: 'saber se pode vender de novo',
          },
        ]
      : []),
    ...(debts.some(({ record }) => record.handedOver)
      ? [
          {
            who: 'pessoas do credor, ou a empresa de cobrança que ele contratou',
            what: 'os dados da fatura e os seus contatos',
            why: 'atendimento humano, depois das mensagens automáticas',
          },
        ]
      : []),
    ...[...bureaus].map((name) => ({
      who: `cadastro de inadimplentes: ${name}`,
      what: 'a existência da dívida, comunicada pelo credor',
      why: 'proteção do crédito',
    })),
    ...[...assignees.values()].map(({ name, taxId }) => ({
      who: `${name}, ${formatTaxId(taxId)}`,
      what: 'a dívida que lhe foi cedida pelo credor',
      why: 'é quem passou a ter o crédito',
    })),
  ];
}
