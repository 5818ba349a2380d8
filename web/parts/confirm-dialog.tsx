import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '#web/words/language.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { partsWords } from './words.ts';

/** Asks before something is done: what it is, what follows from it, and what was wrong if it was refused. */
export function ConfirmDialog({
  opened,
  title,
  consequence,
  children,
  confirm,
  isDangerous = false,
  isRunning,
  error,
  onConfirm,
  onClose,
}: {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen because of it, said before. */
  readonly consequence: ReactNode;
  /** Fields to fill in first. */
  readonly children?: ReactNode;
  /** The words of the button that does it. */
  readonly confirm: string;
  /** Whether it cannot be undone. */
  readonly isDangerous?: boolean;
  readonly isRunning: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  const say = useWords(partsWords);
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': say.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <Stack gap="sm">
          {children}
          <div>{consequence}</div>
          {error !== null && error !== undefined && <ProblemNotice error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {say.cancel}
            </Button>
            <Button type="submit" loading={isRunning} {...(isDangerous ? { color: 'var(--stop)' } : {})}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
