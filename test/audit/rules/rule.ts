import type { Line } from '../journal.ts';
import type { Debt, World } from '../world.ts';

/** What a rule saw: what is there, and what would be right. */
export interface Report {
  found: string;
  right: string;
  /** If not the debt of the line. */
  debt?: string;
}

/** A line with what the journal told before it. */
export interface Look {
  world: World;
  line: Line;
  debt: Debt | undefined;
}

/** A message of the ladder or a courtesy, about a known debt, on the debtor's wall clock. */
export interface MessageLook extends Look {
  debt: Debt;
  day: string;
  minutes: number;
  step: string;
  channel: string;
  text: string;
}

export interface Rule {
  name: string;
  /** The law or page that it is written from. */
  from: string;
  /** Looks at a line before the world takes it in. */
  before?: (look: Look) => Report[];
  /** Looks at a line after the world took it in. */
  after?: (look: Look) => Report[];
  /** Looks at what is left. */
  atEnd?: (world: World, lines: readonly Line[]) => Report[];
}

/** A rule about messages. */
export function aboutMessages(name: string, from: string, judge: (look: MessageLook) => Report[]): Rule {
  return {
    name,
    from,
    before: ({ world, line, debt }) => {
      if (line.type !== 'message') return [];
      if (debt === undefined)
        return [{ found: 'a message of an unknown debt', right: 'DebtOpened.v1 before it' }];
      const clock = world.clock(line.at, debt);
      const { step = '', channel = '', text = '' } = line;
      return judge({ world, line, debt, ...clock, step, channel, text });
    },
  };
}

/** A report, or none, as a list. */
export const unless = (holds: boolean, found: string, right: string): Report[] =>
  holds ? [] : [{ found, right }];

/** Centavos as a person reads them. */
export const reais = (centavos: number): string => `R$ ${(centavos / 100).toFixed(2)}`;
