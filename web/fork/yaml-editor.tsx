import { autocompletion, type CompletionContext, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ConfigurationProblem } from './sandbox-calls.ts';
import { type Schema, suggestionsAt } from './schema-suggestions.ts';

const look = (isDark: boolean) => [
  EditorView.theme(
    {
      '&': { backgroundColor: 'var(--card)', color: 'var(--ink)', maxHeight: 'clamp(200px, 45vh, 600px)' },
      '.cm-scroller': { fontFamily: 'var(--mono)', overflow: 'auto' },
      '.cm-gutters': { backgroundColor: 'var(--bg)', color: 'var(--soft)', border: 'none' },
      '.cm-content': { caretColor: 'var(--ink)' },
      '.cm-cursor': { borderLeftColor: 'var(--ink)' },
      '.cm-tooltip': { backgroundColor: 'var(--card)', color: 'var(--ink)', border: '1px solid var(--line)' },
    },
    { dark: isDark },
  ),
  // Its colours are for a light ground.
  isDark ? [] : syntaxHighlighting(defaultHighlightStyle),
];

/** What is marked at its line, in words. */
export interface Marked extends Pick<ConfigurationProblem, 'line' | 'column' | 'message'> {
  readonly isWarning: boolean;
}

/** An editor of YAML that completes by a JSON Schema, and shows what is wrong at its line. */
export function YamlEditor({
  text,
  label,
  schema,
  problems,
  goTo,
  onText,
}: {
  /** The text at first: what is typed since is the editor's own. */
  readonly text: string;
  readonly label: string;
  readonly schema: Schema | undefined;
  readonly problems: readonly Marked[];
  /** Where the cursor goes; each object once. */
  readonly goTo: { readonly line: number; readonly column: number } | undefined;
  readonly onText: (text: string) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const theme = useRef(new Compartment());
  const latest = useRef({ text, schema, onText });
  latest.current = { text, schema, onText };
  const isDark = useComputedColorScheme() === 'dark';
  const wasDark = useRef(isDark);

  useEffect(() => {
    if (!place.current) return;
    const complete = ({ state, pos, explicit }: CompletionContext) => {
      const given = latest.current.schema;
      if (!given) return null;
      const before = state.sliceDoc(0, pos);
      const [word = ''] = /[\w-]*$/.exec(before) ?? [];
      if (word === '' && !explicit) return null;
      const options = suggestionsAt(given, before, state.sliceDoc(pos)).map(
        ({ label: name, kind, about, isRequired }) => ({
          label: name,
          apply: kind === 'key' ? `${name}: ` : name,
          type: kind === 'key' ? 'property' : 'enum',
          ...(about === undefined ? {} : { info: about }),
          ...(isRequired ? { boost: 1 } : {}),
        }),
      );
      return { from: pos - word.length, options, validFor: /^[\w-]*$/ };
    };
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          lineNumbers(),
          history(),
          lintGutter(),
          yaml(),
          autocompletion({ override: [complete] }),
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
          EditorView.contentAttributes.of({ 'aria-label': label }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onText(update.state.doc.toString());
          }),
          theme.current.of(look(wasDark.current)),
        ],
      }),
    });
    // What scrolls is reached by the keyboard.
    editor.scrollDOM.tabIndex = 0;
    view.current = editor;
    return () => editor.destroy();
  }, [label]);

  useEffect(() => {
    wasDark.current = isDark;
    view.current?.dispatch({ effects: theme.current.reconfigure(look(isDark)) });
  }, [isDark]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const { doc } = editor.state;
    const diagnostics = problems.map(({ line = 1, column = 1, message, isWarning }): Diagnostic => {
      const { from, to } = doc.line(Math.min(line, doc.lines));
      return {
        from: Math.min(from + column - 1, to),
        to,
        severity: isWarning ? 'warning' : 'error',
        message,
      };
    });
    editor.dispatch(setDiagnostics(editor.state, diagnostics));
  }, [problems]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || !goTo) return;
    const { from, to } = editor.state.doc.line(Math.min(goTo.line, editor.state.doc.lines));
    const at = Math.min(from + goTo.column - 1, to);
    editor.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
    editor.dom.scrollIntoView({ block: 'nearest' });
    editor.focus();
  }, [goTo]);

  return <div ref={place} style={{ border: '1px solid var(--line)', borderRadius: 8, overflow: 'hidden' }} />;
}
