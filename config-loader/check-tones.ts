import type { Config } from '#schemas/config/config.ts';
import type { Regua } from '#schemas/config/regua.ts';
import type { ConfigProblem } from './config-error.ts';
import type { ConfigFiles } from './config-files.ts';
import { lackingTexts } from './lacking-texts.ts';
import type { YamlFile } from './read-yaml.ts';

/**
 * Checks that every tone that a step may use, for one debt or several, has a text, in every brand that may send it.
 */
export function checkTones(config: Config, files: ConfigFiles): ConfigProblem[] {
  const brands = [...new Set(Object.values(config.creditors).map(({ brand }) => brand))].filter(
    (brand) => config.brands[brand],
  );
  return [
    ...files.reguas.flatMap((file) => brands.flatMap((brand) => ofRegua(file, brand, config))),
    ...files.creditors.flatMap((file) =>
      COURTESIES.flatMap((courtesy) => ofCourtesy(file, courtesy, config)),
    ),
  ];
}

function ofRegua(file: YamlFile<Regua>, brand: string, config: Config): ConfigProblem[] {
  const { steps, several, softenFor } = file.value;
  const messages = config.brands[brand]?.messages ?? {};
  const missing = (id: string) => missingFile(brand, id, messages);
  const problems: ConfigProblem[] = [
    ...(messages[several] ? [] : [file.problem(['several'], missing(several))]),
    ...ofPromise(file, brand, messages),
  ];
  for (const [index, step] of steps.entries()) {
    const message = messages[step.message];
    if (!message) problems.push(file.problem(['steps', index, 'message'], missing(step.message)));
    const ofSeveral = step.several ?? several;
    if (!messages[ofSeveral] && step.several)
      problems.push(file.problem(['steps', index, 'several'], missing(ofSeveral)));
    for (const [id, texts] of [...new Set([step.message, ofSeveral])].map(
      (name) => [name, messages[name]] as const,
    ))
      for (const lack of texts ? lackingTexts({ ...step, softenFor }, texts) : [])
        problems.push(
          file.problem(
            ['steps', index, lack.key],
            `${lack.what} in config/templates/${brand}/${id}.yaml${lack.why}`,
          ),
        );
  }
  return problems;
}

/** Checks the reminder of a promise, which is light on each of its channels. */
function ofPromise(
  file: YamlFile<Regua>,
  brand: string,
  messages: Config['brands'][string]['messages'],
): ConfigProblem[] {
  const { message: id, channels } = file.value.promise;
  const message = messages[id];
  if (!message) return [file.problem(['promise', 'message'], missingFile(brand, id, messages))];
  return lackingTexts({ tone: 'light', channels, softenFor: [] }, message).map(({ what }) =>
    file.problem(['promise', 'message'], `${what} in config/templates/${brand}/${id}.yaml`),
  );
}

const COURTESIES = [
  { id: 'apology', inWords: 'an apology' },
  { id: 'receipt', inWords: 'a receipt' },
  { id: 'mistake', inWords: 'the word that it was a mistake' },
] as const;

function ofCourtesy(
  file: ConfigFiles['creditors'][number],
  { id, inWords }: (typeof COURTESIES)[number],
  config: Config,
): ConfigProblem[] {
  const { brand, courtesies } = file.value;
  const messages = config.brands[brand]?.messages;
  const name = courtesies[id];
  if (name === undefined || !messages) return [];
  const path = ['courtesies', id];
  const message = messages[name];
  if (!message) return [file.problem(path, missingFile(brand, name, messages))];
  return message.light
    ? []
    : [
        file.problem(
          path,
          `has no text "light" in config/templates/${brand}/${name}.yaml: ${inWords} is light`,
        ),
      ];
}

const missingFile = (brand: string, id: string, messages: Config['brands'][string]['messages']): string =>
  `has no file config/templates/${brand}/${id}.yaml; there are: ${Object.keys(messages).join(', ')}`;
