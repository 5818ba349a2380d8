import { CHANNEL_IN_WORDS, instantInWords } from '#cli/dossier/in-words.ts';
import type { Pages } from '#cli/dossier/pages.ts';
import { formatDay } from '#domain/calendar/days.ts';
import { formatTaxId } from '#domain/tax-id/format-tax-id.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { Pause } from '#schemas/records/pause.ts';
import type { PersonDossier } from '#schemas/records/person-dossier.ts';
import type { Part } from './part.ts';

/** What is registered of the person, with the source of each contact, and what they wished of the channels. */
export const data: Part = ({ pages, answer, heading }) => {
  const { debtors, addresses, contacts, wishes, ids, sellers, returnFiles } = answer;
  heading('Seus dados cadastrais, e de onde vieram');
  if (debtors.length === 0) pages.text('Nenhum dado cadastral é mantido.');
  for (const debtor of debtors) record(pages, debtor);
  for (const { debtorId, earlyPauses, linksRevokedBy, tries } of ids) {
    for (const pause of earlyPauses?.pauses ?? []) pages.text(`Código ${debtorId}: ${pauseInWords(pause)}`);
    if (linksRevokedBy.length > 0)
      pages.text(`Código ${debtorId}: links da sua página cancelados ${linksRevokedBy.length} vez(es).`);
    if (tries && tries.wrong > 0)
      pages.text(
        `Código ${debtorId}: ${tries.wrong} tentativa(s) errada(s) de abrir a sua página; o que foi digitado não é guardado.`,
      );
  }
  if (sellers.length > 0) pages.text(`Vendedores das suas faturas: ${sellers.join(', ')}`);
  for (const { source, paidOn } of returnFiles)
    pages.text(`Arquivo de retorno do banco (${source}) com pagamento seu de ${formatDay(paidOn)}.`);

  heading('Canais, consentimentos e recusas');
  if (wishes) pages.text(`Canais que você fechou: ${inWords(wishes.optOuts) || 'nenhum'}`);
  for (const line of addresses.flatMap(addressLines)) pages.text(line);
  const recent = Object.entries(contacts.contacts);
  pages.text(`Contatos registrados (os de mais de oito dias saem com o contato seguinte): ${recent.length}`);
  for (const [, at] of recent.sort(([, one], [, other]) => one.localeCompare(other)))
    pages.text(instantInWords(at), { indent: 12 });
  if (contacts.overIndebted)
    pages.text('Indicação de superendividamento: nenhuma mensagem automática é enviada (Lei 14.181/2021).');
  if (Object.keys(contacts.hardships ?? {}).length > 0)
    pages.text('Dificuldade de pagamento informada, ainda sem resposta: as mensagens automáticas esperam.');
};

function record(pages: Pages, debtor: Debtor): void {
  const { debtorId, name, taxId, personType, uf, tags, preferredChannel, optIns, optOuts, updatedAt } =
    debtor;
  pages.gap(4);
  pages.text(`${name}, ${formatTaxId(taxId)}`, { face: 'bold' });
  pages.text(
    [
      `Código no sistema de faturamento: ${debtorId}`,
      `Pessoa ${personType === 'person' ? 'física' : 'jurídica'}${uf === undefined ? '' : `, estado ${uf}`}`,
      'Origem: informado pelo sistema de faturamento do credor, com as faturas',
      `Etiquetas dadas pelo credor: ${tags.join(', ') || 'nenhuma'}`,
      `Canal preferido: ${preferredChannel === undefined ? 'não informado' : CHANNEL_IN_WORDS[preferredChannel]}`,
      `Canais autorizados: ${inWords(optIns) || 'nenhum registrado'}; fechados: ${inWords(optOuts) || 'nenhum'}`,
      `Superendividamento: ${debtor.overIndebted ? 'sim' : 'não'}; qualidade dos contatos: ${debtor.quality} de 100`,
      `Última atualização: ${instantInWords(updatedAt)}`,
    ].join('\n'),
    { indent: 12 },
  );
  for (const { kind, value, source, validity } of debtor.contacts)
    pages.text(
      `${kind === 'email' ? 'E-mail' : 'Telefone'} ${value}: ${SOURCE[source]}; ${VALIDITY[validity]}`,
      { indent: 12 },
    );
  if (debtor.enrichedAt !== undefined)
    pages.text(`Serviço de dados consultado em ${instantInWords(debtor.enrichedAt)}`, { indent: 12 });
  for (const [channel, consent] of channelsOf(debtor.consents ?? {}))
    pages.text(
      `Consentimento para ${CHANNEL_IN_WORDS[channel]} em ${instantInWords(consent.givenAt)}, prova ${consent.proof}`,
      { indent: 12 },
    );
  for (const pause of debtor.pauses) pages.text(pauseInWords(pause), { indent: 12 });
}

const SOURCE = {
  billing: 'informado pelo credor',
  enrichment: 'obtido de um serviço de dados',
} as const;

const VALIDITY = {
  unknown: 'ainda não confirmado',
  valid: 'uma mensagem chegou',
  invalid: 'não existe, ou é de outra pessoa',
} as const;

const BY = {
  reply: 'por resposta sua',
  unsubscribe: 'pelo link de descadastro',
  complaint: 'por reclamação no seu e-mail',
  'wrong-person': 'porque alguém disse que não era para ele',
} as const;

function addressLines({
  value,
  optOuts,
  marketing,
  register,
  authorisations,
}: PersonDossier['addresses'][number]): string[] {
  return [
    ...optOuts.flatMap(({ optedOutAt, by, consents }) => [
      `${value}: recusado em ${instantInWords(optedOutAt)}, ${BY[by]}`,
      ...channelsOf(consents).map(
        ([channel, { givenAt, proof }]) =>
          `${value}: consentimento para ${CHANNEL_IN_WORDS[channel]} em ${instantInWords(givenAt)}, prova ${proof}`,
      ),
    ]),
    ...(marketing
      ? [
          `${value}: mensagens de propaganda ${marketing.wants === 'stop' ? 'recusadas' : 'aceitas de novo'} em ${instantInWords(marketing.statedAt)}`,
        ]
      : []),
    ...Object.entries(register ?? {}).map(
      ([uf, listed]) =>
        `${value}: está no cadastro de bloqueio de ${uf}, na lista de ${formatDay(listed.edition)}`,
    ),
    ...channelsOf(authorisations).map(
      ([channel, { givenAt, proof, how }]) =>
        `${value}: autorização para ${CHANNEL_IN_WORDS[channel]} em ${instantInWords(givenAt)} (${HOW[how]}), prova ${proof}`,
    ),
  ];
}

const HOW = {
  written: 'por escrito',
  'web-form': 'por formulário na internet',
  'recorded-call': 'por ligação gravada',
  'in-person': 'pessoalmente',
} as const;

const inWords = (channels: readonly Channel[]): string =>
  channels.map((channel) => CHANNEL_IN_WORDS[channel]).join(', ');

/** What there is for each channel, in one order. */
const channelsOf = <T>(of: Readonly<Partial<Record<Channel, T>>>): (readonly [Channel, T])[] =>
  (['email', 'sms', 'whatsapp'] as const).flatMap((channel) => {
    const one = of[channel];
    return one === undefined ? [] : [[channel, one] as const];
  });

const pauseInWords = ({ pausedAt, lastDay, ended }: Pause): string =>
  `Cobrança pausada em ${instantInWords(pausedAt)}, até ${formatDay(lastDay)}${ended ? `; retomada em ${instantInWords(ended.at)}` : ''}`;
