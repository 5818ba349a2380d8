import type { FoundLayout } from './find-layout.ts';
import { plain } from './header.ts';
import { headingOf } from './heading.ts';
import { EMPTY, type TableRow } from './table.ts';
import type { ReadTitles } from './title.ts';

/** What people write where a title is not to be chased, or not by a machine. */
const HOLD =
  /\b(nao (cobrar|ligar|contatar|contactar|enviar|mandar|notificar|apertar|pressionar|incomodar|insistir|acionar|falar)|suspen(der|so|sa)|segurar|em disputa|disputas?|contesta\w*|questiona\w*|advogad\w*|juridic[oa]|judicial|justica|ajuizad\w*|liminar|procon|acordos?|(re)?negoci(acao|ando|ado|ada)|renegoci\w*|em discussao|(vai|vao|quer|querem) devolver|falecid\w*|faleceu|obito|espolio|falencia|recuperacao judicial|sustad\w*|sustacao|protestad\w*|em protesto|protesto|cartorio|avariad\w*|avaria|cheques? (devolvidos?|sem fundos?|roubados?)|alinea \d+|(ja|diz que|disse que|alega que|alega ter) pag(ou|o|a|aram)|mercadoria (devolvida|errada|nao (entregue|recebida))|nao recebeu (a )?(mercadoria|nota|produto)|(pedido|ordem|orientacao|autorizacao|falar|tratar|negociado|combinado) (d[aeo]|com|c\/|pela) ?(a )?(diretoria|presidencia)|(diretoria|presidencia) (pediu|mandou|negociando|esta|vai))\b/;
/** What makes such a word say that there is none: no protest, no agreement. */
const NONE = /\b(nao (protestar|houve|tem|ha)|sem (protesto|acordo|disputa)|instrucao)\b/;
/** The cell of a column that asks: `Jurídico: sim`. */
const YES = /^(s|sim|x|y|yes|1|true|verdadeiro)$/;

/** A row, and what a note on it says against chasing it. */
export interface HoldNote {
  readonly row: TableRow;
  /** The note as it is written, or the heading of a column that is ticked. */
  readonly note: string;
}

/**
 * The rows on which somebody wrote that they are not to be chased, or are in dispute, in court, agreed on and the like: in a column that
 * is not used, or in the description. Nothing is done with them: only a person knows what is meant.
 */
export function holdNotesOf({ layout, table }: Pick<ReadTitles, 'layout' | 'table'>): HoldNote[] {
  const noteOf = holdNoteIn(layout);
  return table.rows.flatMap((row) => {
    const note = row.line > layout.header.line ? noteOf(row) : undefined;
    return note === undefined ? [] : [{ row, note }];
  });
}

/** Finds what somebody wrote on a row of a table against chasing it, whatever the row is. */
export function holdNoteIn(
  layout: Pick<FoundLayout, 'header' | 'columns' | 'ignored'>,
): (row: TableRow) => string | undefined {
  const { header, columns, ignored } = layout;
  const read = header.cells.flatMap(({ text }, at) =>
    ignored.includes(text) || at === columns.description
      ? [{ at, heading: text, isAsked: HOLD.test(headingOf(text)) }]
      : [],
  );
  return ({ cells }) => {
    for (const { at, heading, isAsked } of read) {
      const { text } = cells[at] ?? EMPTY;
      if (isAsked && YES.test(plain(text))) return heading;
      if (HOLD.test(plain(text)) && !NONE.test(plain(text))) return text;
    }
    return undefined;
  };
}
