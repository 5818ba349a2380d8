import { PassThrough, Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Asker } from '#cli/console/asker.ts';
import { confirm } from '#cli/console/confirm.ts';

/** A terminal: what is typed on it comes as from a keyboard, and it remembers its modes. */
class Keyboard extends PassThrough {
  readonly isTTY = true;
  readonly modes: boolean[] = [];

  setRawMode(isRaw: boolean): this {
    this.modes.push(isRaw);
    return this;
  }
}

/** The output of a terminal, whose reader types an answer when the question is there. */
const answering = (keyboard: PassThrough, answer: string) => ({
  isTTY: true,
  write: () => keyboard.write(answer),
});

it.each([
  ['a line', 's\n'],
  ['a letter without its end', 's'],
  ['a hundred letters', 's\n'.repeat(50)],
])('%s typed before a question does not answer it', async (_what, early) => {
  const keyboard = new Keyboard();
  keyboard.write(early);
  expect(await confirm('Liberar?', keyboard, answering(keyboard, 'n\n'))).toBe(false);
  keyboard.write(early.replaceAll('s', 'n'));
  expect(await confirm('Liberar?', keyboard, answering(keyboard, 's\n'))).toBe(true);
});

it('what is typed before the second question answers neither the second nor a third', async () => {
  const keyboard = new Keyboard();
  const asker = new Asker(keyboard, answering(keyboard, 'one\ntwo\n'));
  expect(await asker.ask('First?')).toBe('one');
  keyboard.write('three\n');
  await setTimeout(5);
  expect(await asker.ask('Second?')).toBe('one');
  asker.close();
  expect(keyboard.isPaused()).toBe(true);
  expect(keyboard.listenerCount('data')).toBe(0);
});

it('a terminal is raw while early input is dropped, and never when it is asked', async () => {
  const keyboard = new Keyboard();
  const asked: unknown[] = [];
  const out = {
    write: () => {
      asked.push(keyboard.modes.at(-1));
      return keyboard.write('sim\n');
    },
  };
  expect(await confirm('Desfazer?', keyboard, out)).toBe(true);
  expect(keyboard.modes).toEqual([true, false]);
  expect(asked).toEqual([false]);
});

it('lines of a pipe answer the questions in their order, whenever they came', async () => {
  const asker = new Asker(Readable.from(['one\ntw', 'o\nthree']), { write: () => true });
  await setTimeout(5);
  expect([
    await asker.ask('1?'),
    await asker.ask('2?'),
    await asker.ask('3?'),
    await asker.ask('4?'),
  ]).toEqual(['one', 'two', 'three', undefined]);
});

it.each([
  ['sim', true],
  ['Y', true],
  ['', false],
  ['sair', false],
])('the piped answer "%s" means %s', async (answer, goesOn) => {
  expect(await confirm('Gravar?', Readable.from([`${answer}\n`]), { write: () => true })).toBe(goesOn);
});

it('an input that ended is no answer', async () => {
  expect(await confirm('Gravar?', Readable.from([]), { write: () => true })).toBe(false);
});
