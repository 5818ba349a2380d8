import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** The heading of a page, which names the tab of the browser too. */
export function PageTitle({
  title,
  about,
  children,
}: {
  readonly title: string;
  /** A line below it. */
  readonly about?: ReactNode;
  /** Buttons beside it. */
  readonly children?: ReactNode;
}) {
  return (
    <Group justify="space-between" align="flex-end" mb="md">
      <div>
        <title>{`${title} · Régua`}</title>
        <h1>{title}</h1>
        {about !== undefined && <Text c="dimmed">{about}</Text>}
      </div>
      {children}
    </Group>
  );
}
