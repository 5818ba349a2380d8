import { Button, CloseButton, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '#web/words/language.tsx';
import { type Filter, isSame } from './filter.ts';
import { useSavedFilters } from './saved-filters.ts';
import { portfolioWords } from './words.ts';

/** The filters that the person saved: to use, to add to, to remove. */
export function SavedFilters({
  filter,
  onFilter,
}: {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const say = useWords(portfolioWords);
  const { all, save, remove } = useSavedFilters();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const current = all.find((one) => isSame(one.filter, filter));
  const given = name.trim();
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <Button variant="default" radius={99} fw={400} size="compact-md" onClick={() => setOpen(!isOpen)}>
          {current?.name ?? say.saved.title}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say.saved.title}>
        <Stack gap="xs" maw={320}>
          {all.length === 0 && <Text c="dimmed">{say.saved.none}</Text>}
          {all.map((one) => (
            <Group key={one.name} gap={4} wrap="nowrap" justify="space-between">
              <Button
                variant="subtle"
                size="compact-md"
                aria-current={one.name === current?.name}
                onClick={() => {
                  setOpen(false);
                  onFilter(one.filter);
                }}
              >
                {one.name}
              </Button>
              <CloseButton aria-label={say.saved.remove(one.name)} onClick={() => remove(one.name)} />
            </Group>
          ))}
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (given === '') return;
              save(given, filter);
              setName('');
              setOpen(false);
            }}
          >
            <TextInput
              label={say.saved.name}
              description={say.saved.about}
              value={name}
              maxLength={60}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" mt="xs" fullWidth disabled={given === ''}>
              {all.some((one) => one.name === given) ? say.saved.replace : say.saved.save}
            </Button>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
