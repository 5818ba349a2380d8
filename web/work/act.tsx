import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Commands } from '#web/api/commands.ts';
import { type Given, useCommand } from '#web/api/use-command.ts';
import { ConfirmDialog } from '#web/parts/confirm-dialog.tsx';

/** Something that the person may do: it says what follows before it is done, and is carried out once however often it is pressed. */
export function Act<Path extends keyof Commands>({
  path,
  name,
  consequence,
  given,
  confirm,
  isMain = false,
  isDangerous = false,
  children,
}: {
  readonly path: Path;
  readonly name: string;
  readonly consequence: ReactNode;
  readonly given: Given<Path>;
  readonly confirm: string;
  /** Whether it is what is usually done. */
  readonly isMain?: boolean;
  readonly isDangerous?: boolean;
  /** Fields to fill in first. */
  readonly children?: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const { mutate, isPending, error, reset } = useCommand(path, () => close());
  const close = (): void => {
    setOpen(false);
    reset();
  };
  return (
    <>
      <Button variant={isMain ? 'filled' : 'default'} onClick={() => setOpen(true)}>
        {name}
      </Button>
      <ConfirmDialog
        opened={isOpen}
        title={name}
        consequence={consequence}
        confirm={confirm}
        isDangerous={isDangerous}
        isRunning={isPending}
        error={error}
        onConfirm={() => mutate(given)}
        onClose={close}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}
