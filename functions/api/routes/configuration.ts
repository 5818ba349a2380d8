import { findDeployedConfiguration } from '#adapters/table/deployed-configuration.ts';
import { versionOf } from '#application/configuration/version-of.ts';
import type { Preview } from '#application/previews/previews-of.ts';
import { isOf } from '#functions/api/caller.ts';
import { input } from '#functions/api/input.ts';
import { languageOf } from '#functions/api/language.ts';
import { operation } from '#functions/api/operation.ts';
import { ProblemError } from '#functions/api/problem.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { wrongInWords } from '#functions/api/wrong-in-words.ts';
import { config } from '#runtime/config.ts';
import type { MessagePreview } from '#schemas/api/configuration.ts';
import { EditedConfiguration, MessagePreviewQuery } from '#schemas/api/configuration-asked.ts';
import { NoQuery } from '#schemas/api/no-query.ts';
import type { Creditor } from '#schemas/config/creditor.ts';

const TAG = 'Configuration';

/** What the business configured, as it is deployed. */
export const configuration = newRoutes()
  .get(
    '/configuration',
    operation('readConfiguration', {
      tag: TAG,
      summary: 'Read the configuration',
      description:
        'As it is deployed, with its version and since when it is in force: réguas, which debts take which, profiles, offer books, hours by state with their sources, limits, prices, and the names of the messages. No key, no address of a program, no person.',
      answers: { 200: { description: 'The configuration.', schema: 'ConfigurationAnswer' } },
      problems: [],
    }),
    input('query', NoQuery),
    async (c) => {
      const version = versionOf(config());
      const deployed = await findDeployedConfiguration();
      const { reguas, selection, profiles, offers, creditors, brands, contactHours, limits, prices } =
        config();
      const own = Object.entries(creditors).filter(([id]) => isOf(c.get('caller'), id));
      return c.json({
        ...{
          version,
          ...(deployed?.version === version && { since: deployed.since }),
          reguas,
          selection,
          profiles,
          offers,
          contactHours,
          limits,
          prices,
        },
        creditors: Object.fromEntries(own.map(([id, creditor]) => [id, shown(creditor)])),
        messages: Object.fromEntries(
          Object.entries(brands).map(([brand, { messages }]) => [brand, Object.keys(messages).toSorted()]),
        ),
      });
    },
  )
  .get(
    '/message-previews',
    operation('previewMessage', {
      tag: TAG,
      summary: 'Preview a message',
      description:
        'One message in each tone, on each step that sends it, as made-up debtors would get it by e-mail, SMS and WhatsApp: with the bill, the parts that the law asks for, and the closing.',
      answers: { 200: { description: 'The previews.', schema: 'MessagePreviews' } },
      problems: ['not-found'],
    }),
    input('query', MessagePreviewQuery),
    async (c) => {
      const { brand, message } = c.req.valid('query');
      const all = config();
      const ofBrand = all.brands[brand];
      const tones = ofBrand?.messages[message];
      if (!ofBrand || !tones) throw new ProblemError('not-found');
      const creditors = Object.fromEntries(
        Object.entries(all.creditors).filter(([id]) => isOf(c.get('caller'), id)),
      );
      if (Object.keys(creditors).length === 0) return c.json({ items: [] });
      const brands = { [brand]: { layout: ofBrand.layout, messages: { [message]: tones } } };
      const { previewsOf } = await import('#application/previews/previews-of.ts');
      const items = previewsOf({ ...all, creditors, brands }).flatMap((preview): MessagePreview[] => {
        const { id, creditor: creditorId, tone, moment, debtor, email, sms, whatsapp } = preview;
        const template = tones[tone];
        if (!template) return [];
        const { name, about } = debtor;
        return [
          {
            ...{ id, creditorId, tone, email, sms, template },
            moment: momentOf(moment),
            debtor: { name, about },
            ...(whatsapp && { whatsapp }),
          },
        ];
      });
      return c.json({ items });
    },
  )
  .post(
    '/configuration',
    operation('compareConfiguration', {
      tag: TAG,
      summary: 'Compare edited files with the configuration',
      description:
        'Reads each file by its contract and says how it differs from what is deployed; changes nothing. `regua check` looks at what files have to do with each other.',
      answers: { 200: { description: 'How each file differs.', schema: 'ComparedConfiguration' } },
      problems: ['not-json'],
    }),
    input('query', NoQuery),
    input('json', EditedConfiguration),
    async (c) => {
      const language = languageOf(c.req.header('accept-language'));
      const { compareFiles } = await import('#application/configuration/compare-files.ts');
      const items = compareFiles(config(), c.req.valid('json'), (id) => isOf(c.get('caller'), id));
      return c.json({
        version: versionOf(config()),
        items: items.map(({ problems, ...file }) => ({
          ...file,
          problems: problems.map(({ at, detail }) => ({ at, detail: wrongInWords(detail, language) })),
        })),
      });
    },
  );

const shown = ({
  id,
  name,
  brand,
  charges,
  courtesies,
  negotiation,
  reconciliation,
  pauses,
  holidays,
}: Creditor) => ({
  ...{ id, name, brand, charges, courtesies, negotiation, reconciliation, pauses, holidays },
});

function momentOf(moment: Preview['moment']): MessagePreview['moment'] {
  if (moment.kind !== 'step') return moment;
  return { ...moment, channels: [...moment.channels], softenedFor: [...moment.softenedFor] };
}
