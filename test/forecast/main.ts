import { parseArgs } from 'node:util';
import { loadConfig } from '#config-loader/load.ts';
import { inForecast, inSandbox } from './both.ts';
import { draw } from './draw.ts';

const { values } = parseArgs({
  options: {
    portfolios: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    debtors: { type: 'string', default: '3' },
  },
});
const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const first = Number(values.seed);
const config = await loadConfig('config');
let wrong = 0;
let messages = 0;
for (let seed = first; seed < first + Number(values.portfolios); seed += 1) {
  const drawn = draw({ debtors: Number(values.debtors), seed, pauses: seed % 2 === 0 });
  const sandbox = await inSandbox(config, drawn);
  const forecast = await inForecast(config, drawn);
  messages += sandbox.messages.length;
  const less = sandbox.messages.filter((one) => !forecast.messages.includes(one));
  const more = forecast.messages.filter((one) => !sandbox.messages.includes(one));
  if (less.length + more.length > 0) {
    wrong += 1;
    print(`portfolio ${seed}: ${sandbox.messages.length} messages, of which differ:`);
    for (const one of less) print(`  sandbox alone:  ${one}`);
    for (const one of more) print(`  forecast alone: ${one}`);
  }
  if (sandbox.transitions !== forecast.transitions)
    print(`portfolio ${seed}: ${sandbox.transitions} transitions, forecast ${forecast.transitions}`);
}
print(`${values.portfolios} portfolios, ${messages} messages, ${wrong} portfolios differ`);
process.exitCode = wrong === 0 ? 0 : 1;
