import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '#config-loader/load.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { account } from './account.ts';
import { Calendar } from './calendar.ts';
import { Cdk } from './cdk.ts';
import { configToDeploy } from './config-to-deploy.ts';
import { Deployment } from './deployment.ts';
import { diagnose } from './diagnosis.ts';
import { emulator } from './emulator/emulator.ts';
import { interrupted, listenForInterruption } from './interruption.ts';
import { Listener } from './listener.ts';
import { HELP, type Options, readOptions, UsageError } from './options.ts';
import type { Place } from './place.ts';
import type { Play } from './play.ts';
import { Report } from './report.ts';
import { changesUnderWay } from './scenarios/changes-under-way.ts';
import { climbsTheLadder } from './scenarios/climbs-the-ladder.ts';
import { correctsAnInvoice } from './scenarios/corrects-an-invoice.ts';
import { isSettled } from './scenarios/is-settled.ts';
import { OFFSETS } from './scenarios/ladder.ts';
import { leavesNothing } from './scenarios/leaves-nothing.ts';
import { loadsABook } from './scenarios/loads-a-book.ts';
import { negotiates } from './scenarios/negotiates.ts';
import { opensADebt } from './scenarios/opens-a-debt.ts';
import { refusesAForgery } from './scenarios/refuses-a-forgery.ts';
import { signsIn } from './scenarios/signs-in.ts';
import { standsInTheWay } from './scenarios/stands-in-the-way.ts';
import { takesOnce } from './scenarios/takes-once.ts';
import { waitsUntilAllowed } from './scenarios/waits-until-allowed.ts';
import { worksInTheBrowser } from './scenarios/works-in-the-browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, '.regua', 'deploy');

/** The scenarios wait on the same short days, so they are played at the same time. */
const SCENARIOS = {
  'opens-a-debt': opensADebt,
  'climbs-the-ladder': climbsTheLadder,
  'is-settled': isSettled,
  'refuses-a-forgery': refusesAForgery,
  'corrects-an-invoice': correctsAnInvoice,
  'takes-once': takesOnce,
  'changes-under-way': changesUnderWay,
  negotiates,
  'waits-until-allowed': waitsUntilAllowed,
  'stands-in-the-way': standsInTheWay,
  'signs-in': signsIn,
  'loads-a-book': loadsABook,
  'works-in-the-browser': worksInTheBrowser,
};

function scenariosOf({ only }: Options): ((play: Play) => Promise<void>)[] {
  if (only === undefined) return Object.values(SCENARIOS);
  const found = Object.entries(SCENARIOS).find(([name]) => name === only);
  if (!found) throw new UsageError(`--only ${only}: there are ${Object.keys(SCENARIOS).join(', ')}`);
  return [found[1]];
}

/** Deploys, plays, destroys, and removes what it started; what failed is in the report. */
async function test(options: Options, report: Report): Promise<void> {
  scenariosOf(options);
  await mkdir(FOLDER, { recursive: true });
  const { profile, region, keep } = options;
  const place = profile
    ? account(profile, region)
    : await report.step('MiniStack is installed and started', () => emulator(FOLDER, keep));
  report.note(`on ${place.name}`);
  try {
    for (const note of await place.notes()) report.note(note);
    Object.assign(process.env, place.env);
    const cdk = new Cdk(FOLDER);
    const { toBootstrap } = place;
    if (toBootstrap) await report.step('cdk bootstrap', () => cdk.bootstrap(toBootstrap));
    await deployAndPlay(options, place, cdk, report);
    if (!keep && !options.only && !interrupted.aborted) await leavesNothing(report);
  } finally {
    if (profile && (keep || options.only || report.failures.length > 0 || interrupted.aborted))
      report.note(`the stack may still stand: npm run destroy -- --profile ${profile} --yes`);
    await place.leave();
  }
}

async function deployAndPlay(options: Options, place: Place, cdk: Cdk, report: Report): Promise<void> {
  const { daySeconds, phone } = options;
  const config = await configToDeploy(resolve(ROOT, options.config), FOLDER);
  const [creditor] = Object.values((await loadConfig(config)).creditors) as [Creditor];
  const began = Date.now();
  const calendar = new Calendar(daySeconds);
  const outputs = await report.step(
    `cdk deploy of the unchanged application, with days of ${daySeconds} s`,
    () => cdk.deploy(config, calendar),
  );
  const deployment = new Deployment(outputs, creditor, place);
  const runId = began.toString(36);
  const listener = new Listener(deployment, runId);
  await report.step('a secret is put in for the webhook, and a listener is put on the bus', async () => {
    await place.verify?.(creditor.sender.email);
    await deployment.storeSecret();
    await listener.open();
  });

  const play: Play = {
    ...{ report, place, calendar, deployment, listener, cdk, config, phone, mailbox: place.mailbox },
    folder: FOLDER,
    dueDate: calendar.nextDueDate(OFFSETS, creditor),
    id: (name) => `${name}-${runId}`,
  };
  // Each adds its failures to the report: none keeps another from its end.
  await Promise.allSettled(scenariosOf(options).map((scenario) => scenario(play)));
  if (interrupted.aborted) return;
  if (report.failures.length > 0)
    await diagnose(
      deployment,
      report.failures.flatMap(({ invoices }) => invoices),
      began,
      await place.complaints(),
    );
  await listener.close();
}

async function main(): Promise<number> {
  listenForInterruption();
  const report = new Report();
  try {
    const options = readOptions(process.argv.slice(2));
    if (options.help) {
      process.stdout.write(HELP);
      return 0;
    }
    await test(options, report);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    // What a step threw was printed by the report.
    if (!interrupted.aborted && report.failures.every((failure) => failure.error !== error)) throw error;
  }
  report.end();
  return interrupted.aborted ? 130 : Math.min(1, report.failures.length);
}

// Connections that the SDK keeps open are no reason to stay.
process.exit(await main());
