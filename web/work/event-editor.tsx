import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { isNode, parseDocument } from 'yaml';

/** What is wrong with the text, at a field of it or at an offset. */
export interface Fault {
  /** JSON Pointer (RFC 6901); "" is all of it. */
  readonly pointer: string;
  readonly detail: string;
  readonly offset?: number;
}

const LOOK = EditorView.theme({
  '&': { backgroundColor: 'var(--card)', color: 'var(--ink)', fontSize: '13px' },
  '.cm-content': { fontFamily: 'var(--mono)', caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--bg)', color: 'var(--soft)', border: 'none' },
  '.cm-scroller': { maxHeight: '360px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
    backgroundColor: 'var(--brand-soft) !important',
  },
  '.cm-tooltip': { backgroundColor: 'var(--card)', color: 'var(--ink)', border: '1px solid var(--line)' },
});

/** An editor for an event, with each fault at its field. Tab leaves it, as everywhere else. */
export function EventEditor({
  text,
  faults,
  label,
  onText,
}: {
  readonly text: string;
  readonly faults: readonly Fault[];
  readonly label: string;
  readonly onText: (text: string) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const changed = useRef(onText);
  useEffect(() => {
    changed.current = onText;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is that of the beginning; the editor has it from then on
  useEffect(() => {
    if (!place.current) return;
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          history(),
          lintGutter(),
          EditorView.lineWrapping,
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.contentAttributes.of({ 'aria-label': label }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed.current(update.state.doc.toString());
          }),
          LOOK,
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, [label]);
  useEffect(() => {
    const made = view.current;
    if (made) made.dispatch(setDiagnostics(made.state, diagnosticsOf(made.state.doc.toString(), faults)));
  }, [faults]);
  return (
    <>
      <div ref={place} />
      <div role="status">
        {faults.length > 0 && (
          <ul style={{ margin: 0, padding: '8px 12px 8px 28px', color: 'var(--stop)' }}>
            {faults.map(({ pointer, detail }) => (
              <li key={`${pointer} ${detail}`}>
                {pointer !== '' && <code>{pointer.slice(1).replaceAll('/', '.')}</code>} {detail}
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

/** Marks each fault where its field is; where there is no such field, at the one above it. */
function diagnosticsOf(text: string, faults: readonly Fault[]): Diagnostic[] {
  const document = parseDocument(text);
  return faults.map(({ pointer, detail, offset }) => {
    const path = pointer.split('/').slice(1);
    if (offset !== undefined)
      return {
        from: Math.min(offset, text.length),
        to: Math.min(offset + 1, text.length),
        severity: 'error',
        message: detail,
      };
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range)
        return { from: node.range[0], to: node.range[1], severity: 'error', message: detail };
    }
    return { from: 0, to: Math.min(1, text.length), severity: 'error', message: detail };
  });
}
