import { type ReactNode, useState } from 'react';
import { ApiError } from '#web/api/api-error.ts';
import type { Commands } from '#web/api/commands.ts';
import { type Given, useCommand } from '#web/api/use-command.ts';
import { debtWords } from '#web/debt/words.ts';
import { ConfirmDialog } from '#web/parts/confirm-dialog.tsx';
import { useWords } from '#web/words/language.tsx';

/** What every form of an act is given. */
export interface ActProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What is wrong with a field: by the API, or because it was left out. */
export type ErrorAt = (pointer: string, isMissing?: boolean) => string | undefined;

/**
 * The form of one command. What follows from it is said before it is done, and what the API refuses is said at the field. While it is open, the
 * same content has the same Idempotency-Key: a double click or a lost answer does it once.
 */
export function ActDialog<Path extends keyof Commands>({
  title,
  path,
  given,
  consequence,
  isDangerous = false,
  children,
  onClose,
  onDone,
}: ActProps & {
  readonly path: Path;
  /** Undefined while a field is missing. */
  readonly given: Given<Path> | undefined;
  readonly consequence: ReactNode;
  readonly isDangerous?: boolean;
  readonly children?: (errorAt: ErrorAt) => ReactNode;
}) {
  const say = useWords(debtWords).act;
  const command = useCommand(path, onDone);
  const [isTried, setTried] = useState(false);
  const problems = command.error instanceof ApiError ? (command.error.problem?.errors ?? []) : [];
  const errorAt: ErrorAt = (pointer, isMissing = false) =>
    problems.find(
      (one) => one.in === 'body' && (one.pointer === pointer || one.pointer.startsWith(`${pointer}/`)),
    )?.detail ?? (isTried && isMissing ? say.required : undefined);
  return (
    <ConfirmDialog
      opened
      title={title}
      confirm={title}
      isDangerous={isDangerous}
      isRunning={command.isPending}
      error={command.error}
      consequence={
        <section aria-label={say.consequence} aria-live="polite">
          {consequence}
        </section>
      }
      onClose={onClose}
      onConfirm={() => {
        setTried(true);
        if (given && !command.isPending) command.mutate(given);
      }}
    >
      {children?.(errorAt)}
    </ConfirmDialog>
  );
}
