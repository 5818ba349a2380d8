import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Where there is nothing to show: what that means, and what to do. */
export function EmptyState({
  title,
  about,
  action,
}: {
  readonly title: string;
  readonly about?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <Stack align="center" gap="xs" py={48} ta="center">
      <Text fw={600}>{title}</Text>
      {about !== undefined && <Text c="dimmed">{about}</Text>}
      {action}
    </Stack>
  );
}
