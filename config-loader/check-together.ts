import { basename, dirname } from 'node:path';
import { contactHours } from '#domain/compliance/contact-hours.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import { LAYOUTS } from '#formats/cnab/layouts.ts';
import { sourceOf } from '#formats/cnab/source-of.ts';
import { pixBill } from '#formats/payment-codes/pix-bill.ts';
import type { Config } from '#schemas/config/config.ts';
import { UF } from '#schemas/primitives.ts';
import * as states from '#workflows/state.ts';
import { usageOf } from './check-amounts.ts';
import { checkCharges } from './check-charges.ts';
import { checkFirstLoad } from './check-first-load.ts';
import { checkLayout } from './check-layout.ts';
import { checkListings, checkProtest } from './check-listings.ts';
import { checkMessage } from './check-message.ts';
import { checkOffers } from './check-offers.ts';
import type { MessageContext } from './check-part.ts';
import { checkRemittance, sharedRemittances } from './check-remittance.ts';
import { checkTones } from './check-tones.ts';
import type { ConfigProblem } from './config-error.ts';
import type { ConfigFiles } from './config-files.ts';
import { CONTRAST_AA, contrast } from './contrast.ts';
import { namesOf } from './names-of.ts';
import { relationOf } from './relation-of.ts';

/**
 * Checks that need several files: names that refer to nothing, texts that cannot be filled. Files that are not valid by themselves are not among
 * `files`: what could be wrong only because of them is not checked, so that everything that is said is so, and is said at once.
 * @param invalid the files that are not valid by themselves, as `reguas/padrao.yaml`
 */
export function checkTogether(
  config: Config,
  files: ConfigFiles,
  invalid: ReadonlySet<string> = new Set(),
): ConfigProblem[] {
  const lacks = (...kinds: readonly Kind[]): boolean =>
    [...invalid].some((file) => kinds.some((kind) => file.startsWith(kind)));
  const unless = (isLacking: boolean, check: () => ConfigProblem[]): ConfigProblem[] =>
    isLacking ? [] : check();
  return [
    ...files.reguas.flatMap((file) => [
      ...namedAfterFile(file),
      ...takenNames(file),
      ...neverLawful(config, file),
      ...unless(lacks('creditors/'), () => checkListings(config, file)),
    ]),
    ...files.creditors.flatMap((file) => [
      ...namedAfterFile(file),
      ...creditor(config, file),
      ...unless(lacks('reguas/'), () => unknownPlanRegua(config, file)),
      ...accountsWithoutFiles(file),
      ...checkCharges(config, file),
      ...checkRemittance(file),
      ...unknownRegisters(config, file),
      ...checkProtest(config, file),
    ]),
    ...sharedAccounts(files),
    ...sharedRemittances(files),
    ...files.offers.flatMap(namedAfterFile),
    ...unless(lacks('creditors/', 'offers/'), () => checkOffers(files)),
    ...[
      ...files.layouts
        .filter(({ file }) => !invalid.has(file))
        .flatMap((layout) => checkLayout(layout, judgedOf(config, brandOf(layout)))),
      ...files.messages.flatMap((message) =>
        checkMessage(message, contextOf(config, message, lacks('reguas/'))),
      ),
      // The names and the relation of creditors decide what a text may say, but not what can be filled.
    ].filter(({ message }) => !lacks('creditors/') || /^cannot be filled: /.test(message)),
    ...unless(lacks('selection.yaml', 'reguas/', 'creditors/'), () => [
      ...selection(config, files),
      ...neverChosen(config, files),
    ]),
    ...unless(lacks('reguas/'), () => checkFirstLoad(config, files)),
    ...unless(lacks('creditors/'), () => checkTones(config, files)).filter(
      // A text that is not valid by itself is no text that is not there.
      ({ message }) => ![...invalid].some((file) => message.includes(`config/${file}`)),
    ),
  ];
}

/** A kind of file of the configuration, as its path begins. */
type Kind = 'reguas/' | 'creditors/' | 'offers/' | 'selection.yaml';

/** Nothing is known of when a message goes out, so that nothing is said of it. */
const UNKNOWN_USAGE = { one: false, several: false };

const contextOf = (
  config: Config,
  { brand, id }: ConfigFiles['messages'][number],
  lacksReguas: boolean,
): MessageContext => ({
  ...judgedOf(config, brand),
  usage: lacksReguas ? UNKNOWN_USAGE : usageOf(config, brand, id),
  creditors: Object.values(config.creditors).filter((creditor) => creditor.brand === brand),
});

const judgedOf = (config: Config, brand: string): Pick<MessageContext, 'names' | 'relation'> => ({
  names: namesOf(config, brand),
  relation: relationOf(config, brand),
});

/** The brand whose folder a layout is in. */
const brandOf = ({ file }: ConfigFiles['layouts'][number]): string => basename(dirname(file));

const namedAfterFile = (file: ConfigFiles['reguas' | 'creditors' | 'offers'][number]) =>
  file.value.id === basename(file.file, '.yaml')
    ? []
    : [file.problem(['id'], `must be "${basename(file.file, '.yaml')}", as the file is named`)];

function takenNames(file: ConfigFiles['reguas'][number]): ConfigProblem[] {
  const taken: string[] = Object.values(states);
  return (['steps', 'listings'] as const).flatMap((field) =>
    file.value[field].flatMap(({ name: { en: name } }, index) =>
      taken.includes(name)
        ? [
            file.problem(
              [field, index, 'name'],
              `must not be "${name}": the machine has a state of that name`,
            ),
          ]
        : [],
    ),
  );
}

/** A step is taken when all its channels are lawful, so their hours must overlap on weekdays, in every state. */
function neverLawful(config: Config, file: ConfigFiles['reguas'][number]): ConfigProblem[] {
  return file.value.steps.flatMap((step, index) => {
    const states = UF.options.filter((uf) => {
      const spans = step.channels.map((channel) => contactHours(config.contactHours, channel, uf).weekdays);
      return Math.max(...spans.map(([from]) => from)) >= Math.min(...spans.map(([, to]) => to));
    });
    if (states.length === 0) return [];
    const message = `have no lawful hour in common on weekdays in ${states.join(', ')}: see config/legal/contact-hours.yaml`;
    return [file.problem(['steps', index, 'channels'], message)];
  });
}

function creditor(config: Config, file: ConfigFiles['creditors'][number]): ConfigProblem[] {
  const { value } = file;
  const problems: ConfigProblem[] = [];
  const taxId = parseTaxId(value.taxId);
  if (!taxId.ok) problems.push(file.problem(['taxId'], taxId.reason));
  const legible = contrast(value.colour, '#ffffff');
  if (legible < CONTRAST_AA)
    problems.push(
      file.problem(
        ['colour'],
        `must be darker: white text has a contrast of ${legible.toFixed(1)}, and needs ${CONTRAST_AA} (WCAG 2.2, 1.4.3)`,
      ),
    );
  if (!config.brands[value.brand])
    problems.push(
      file.problem(
        ['brand'],
        `must be a folder of config/templates: ${Object.keys(config.brands).join(', ')}`,
      ),
    );
  try {
    pixBill({ key: value.pixKey, name: value.name, city: value.city, amount: 1, reference: 'CHECK' });
  } catch {
    problems.push(
      file.problem(['pixKey'], 'must be a CPF, a CNPJ, an e-mail, a phone as +5585…, or a random key'),
    );
  }
  return problems;
}

function unknownPlanRegua(config: Config, file: ConfigFiles['creditors'][number]): ConfigProblem[] {
  const { regua } = file.value.negotiation.paymentPlans;
  if (regua === undefined || isCurrent(config, regua)) return [];
  const message = `must be a file of config/reguas: ${current(config).join(', ')}`;
  return [file.problem(['negotiation', 'paymentPlans', 'regua'], message)];
}

/** A return file names only its account: if two creditors had it, the payments could belong to either. */
function sharedAccounts(files: ConfigFiles): ConfigProblem[] {
  const owners = new Map<string, string>();
  return files.creditors.flatMap((file) =>
    file.value.bankFiles.flatMap(({ layout, account }, index) => {
      const key = `${layout} ${account}`;
      const owner = owners.get(key);
      owners.set(key, owner ?? file.value.id);
      if (owner === undefined) return [];
      return [file.problem(['bankFiles', index], `must not be there twice: ${owner} has that account`)];
    }),
  );
}

/** A payment source that is an account without `bankFiles` would never report, and every reminder would be held. */
function accountsWithoutFiles(file: ConfigFiles['creditors'][number]): ConfigProblem[] {
  const { bankFiles, reconciliation } = file.value;
  const read = bankFiles.map(({ layout, account }) =>
    sourceOf({ bank: LAYOUTS.find(({ id }) => id === layout)?.bank ?? '', account }),
  );
  return reconciliation.sources.flatMap(({ id }, index) =>
    !/^\d{3}(\/|$)/.test(id) || read.includes(id)
      ? []
      : [
          file.problem(
            ['reconciliation', 'sources', index, 'id'],
            `must be an account of bankFiles: ${read.join(', ') || 'there is none'}`,
          ),
        ],
  );
}

/** A register that is not in the table has no list, and would never be fresh. */
function unknownRegisters(config: Config, file: ConfigFiles['creditors'][number]): ConfigProblem[] {
  const known = Object.keys(config.registers.registers);
  return file.value.registers.flatMap((uf, index) =>
    known.includes(uf)
      ? []
      : [
          file.problem(
            ['registers', index],
            `must be a state of config/legal/registers.yaml: ${known.join(', ')}`,
          ),
        ],
  );
}

function selection(config: Config, files: ConfigFiles): ConfigProblem[] {
  const file = files.selection;
  return file.value.flatMap((rule, index) => [
    ...(isCurrent(config, rule.regua)
      ? []
      : [file.problem([index, 'regua'], `must be one of config/reguas: ${current(config).join(', ')}`)]),
    ...(rule.when?.creditors ?? []).flatMap((id, at) =>
      config.creditors[id]
        ? []
        : [
            file.problem(
              [index, 'when', 'creditors', at],
              `must be one of config/creditors: ${Object.keys(config.creditors).join(', ')}`,
            ),
          ],
    ),
  ]);
}

/** The réguas that a new debt may take. */
const current = ({ reguas }: Config): string[] =>
  Object.values(reguas).flatMap(({ id, retired }) => (retired ? [] : id));

const isCurrent = (config: Config, regua: string): boolean => current(config).includes(regua);

const neverChosen = (config: Config, files: ConfigFiles): ConfigProblem[] =>
  files.reguas
    .filter(({ value }) => !value.retired)
    .filter(({ value }) => !config.selection.some((rule) => rule.regua === value.id))
    .filter(({ value }) => config.firstLoad.regua !== value.id)
    .filter(
      ({ value }) =>
        !files.creditors.some((creditor) => creditor.value.negotiation.paymentPlans.regua === value.id),
    )
    .map((file) =>
      file.problem(
        [],
        'is never selected: name it in config/selection.yaml, or set "retired: true" while debts are on it',
      ),
    );
