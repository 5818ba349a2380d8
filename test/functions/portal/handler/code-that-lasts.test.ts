import { afterEach, beforeEach, expect, it } from 'vitest';
import { decodePixCode } from '#formats/pix/decode-pix-code.ts';
import { configWithoutWaiver } from '#test/builders/config.ts';
import { decreeHoliday } from '#test/builders/holidays.ts';
import { Visitor, withPage } from '#test/builders/visitor.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ config: await configWithoutWaiver() });
});
afterEach(() => world.close());

/** Late by nine days, on a Thursday; the page has been opened. */
async function lateVisitor() {
  const page = await withPage(world, { invoiceId: 'NF-1', dueDate: '2026-05-05' });
  await world.runUntil('2026-05-14T12:00:00-03:00');
  const visitor = new Visitor(world);
  await visitor.confirm(page.path, page.digits);
  return { ...page, visitor };
}

const codeOf = (body: string | undefined): string | undefined =>
  /000201[^<]+?6304[0-9A-F]{4}/.exec(body ?? '')?.[0];

/** What the code of a page asks for, centavos. */
function asked(body: string | undefined): number | undefined {
  const read = decodePixCode(codeOf(body) ?? '');
  return read.valid ? read.content.centavos : undefined;
}

it('a code that ends before the promised day gives way to one that is good on it', async () => {
  const { visitor, path } = await lateVisitor();
  const before = await visitor.get(path);
  expect(before.body).toContain('O código vale até 18/05/2026.');

  const after = await visitor.ask(path, 'prometer', { dia: '2026-05-22' });
  expect(after.body).toMatch(/O código vale até 2[2-5]\/05\/2026\./);
  expect(codeOf(after.body)).not.toBe(codeOf(before.body));
});

it('on the day to which a holiday lengthened a price, the page gives another code of the same amount', async () => {
  const { visitor, path, digits } = await lateVisitor();
  const before = await visitor.get(path);
  decreeHoliday('2026-05-18');
  await world.runUntil('2026-05-19T12:00:00-03:00');
  const later = new Visitor(world);
  await later.confirm(path, digits);
  const after = await later.get(path);

  expect(asked(before.body)).toBeGreaterThan(100_000);
  expect(asked(after.body)).toBe(asked(before.body));
  expect(after.body).toContain('O código vale até 19/05/2026.');
  expect(codeOf(after.body)).not.toBe(codeOf(before.body));
});

it('nobody is handed over while the code that the page gave them is good', async () => {
  const { path, digits } = await lateVisitor();
  // The last step was on the 20th with a bill until the 25th; a person would take over on the 27th.
  await world.runUntil('2026-05-26T12:00:00-03:00');
  const visitor = new Visitor(world);
  await visitor.confirm(path, digits);
  expect((await visitor.get(path)).body).toContain('O código vale até 29/05/2026.');

  await world.runUntil('2026-05-29T23:00:00-03:00');
  expect(await world.debt('NF-1')).toMatchObject({ status: 'open' });
  await world.runUntil('2026-06-02T12:00:00-03:00');
  expect(await world.debt('NF-1')).toMatchObject({ status: 'handedOver' });
  expect(world.eventsOf('NF-1', 'DebtHandedOver.v1')[0]?.at).toBe(Date.parse('2026-06-01T09:00:00-03:00'));
  expect(world.executionsOf('NF-1').map(({ status }) => status)).toEqual(['SUCCEEDED']);
});

it('the first code that the page gives after the last step puts the hand-over off, and those after it do not', async () => {
  const { path, digits } = await lateVisitor();
  const ask = async (at: string) => {
    await world.runUntil(at);
    const visitor = new Visitor(world);
    await visitor.confirm(path, digits);
    return (await visitor.get(path)).body;
  };
  expect(await ask('2026-05-26T12:00:00-03:00')).toContain('O código vale até 29/05/2026.');
  // The hand-over is at nine.
  expect(await ask('2026-06-01T08:00:00-03:00')).toContain('O código vale até 01/06/2026.');
  await world.runUntil('2026-06-01T09:30:00-03:00');

  expect(await world.debt('NF-1')).toMatchObject({ status: 'handedOver' });
  expect(world.eventsOf('NF-1', 'DebtHandedOver.v1')[0]?.at).toBe(Date.parse('2026-06-01T09:00:00-03:00'));
  expect(await ask('2026-06-02T08:00:00-03:00')).toContain('O código vale até 05/06/2026.');
});
