import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useRead } from '#web/api/use-read.ts';
import { DateField } from '#web/parts/date-field.tsx';
import { useWords } from '#web/words/language.tsx';
import { type Filter, readFilter, STATUSES } from './filter.ts';
import { portfolioWords } from './words.ts';

const DAYS = /^(-?\d{1,5})?$/;

/** Every way in which the API can choose debts. */
export function FilterForm({
  filter,
  onFilter,
}: {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const say = useWords(portfolioWords);
  const { data, isPending: isReading } = useRead('/creditors', {});
  const creditors = data?.items ?? [];
  const [asked, setAsked] = useState(() => ({
    status: filter.status ?? 'owed',
    creditor: filter.creditor ?? '',
    owner: filter.owner ?? '',
    daysLateFrom: filter.daysLateFrom ?? '',
    daysLateTo: filter.daysLateTo ?? '',
    // The end of the day that was chosen, in Brasília, is the beginning of the next: what is shown is the day.
    day: filter.nextActionBefore?.slice(0, 10) ?? '',
    sort: filter.sort ?? 'dueDate',
  }));
  const set = (name: keyof typeof asked) => (value: string) => setAsked({ ...asked, [name]: value });
  const wrong = (days: string) => (DAYS.test(days.trim()) ? undefined : say.filter.wrongDays);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wrong(asked.daysLateFrom) !== undefined || wrong(asked.daysLateTo) !== undefined) return;
    const { day, status, ...others } = asked;
    onFilter(
      readFilter({
        ...others,
        daysLateFrom: asked.daysLateFrom.trim(),
        daysLateTo: asked.daysLateTo.trim(),
        ...(status === 'owed' ? {} : { status }),
        ...(day === '' ? {} : { nextActionBefore: `${day}T23:59:59-03:00` }),
      }),
    );
  };
  const named = (status: (typeof STATUSES)[number]): string =>
    say.statusesAsked[status] ?? Object.entries(say.statuses).find(([one]) => one === status)?.[1] ?? status;
  return (
    <form aria-busy={isReading} onSubmit={submit}>
      <Stack gap="xs" maw="min(22.5rem, calc(100vw - 4rem))">
        <NativeSelect
          label={say.filter.status}
          value={asked.status}
          data={STATUSES.map((value) => ({ value, label: named(value) }))}
          onChange={(event) => set('status')(event.currentTarget.value)}
        />
        <NativeSelect
          label={say.filter.creditor}
          disabled={isReading}
          value={asked.creditor}
          data={[
            { value: '', label: say.filter.everyCreditor },
            ...creditors.map(({ creditorId, name }) => ({ value: creditorId, label: name })),
          ]}
          onChange={(event) => set('creditor')(event.currentTarget.value)}
        />
        <TextInput
          label={say.filter.owner}
          description={say.filter.ownerAbout}
          value={asked.owner}
          onChange={(event) => set('owner')(event.currentTarget.value)}
        />
        <Group grow align="flex-start">
          <TextInput
            label={say.filter.daysLateFrom}
            description={say.filter.daysAbout}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            inputMode="numeric"
            value={asked.daysLateFrom}
            error={wrong(asked.daysLateFrom)}
            onChange={(event) => set('daysLateFrom')(event.currentTarget.value)}
          />
          <TextInput
            label={say.filter.daysLateTo}
            inputMode="numeric"
            value={asked.daysLateTo}
            error={wrong(asked.daysLateTo)}
            onChange={(event) => set('daysLateTo')(event.currentTarget.value)}
          />
        </Group>
        <DateField label={say.filter.nextActionBefore} value={asked.day} onDay={set('day')} />
        <NativeSelect
          label={say.filter.sort}
          {...(asked.sort === 'nextAction' ? { description: say.filter.sortAbout } : {})}
          value={asked.sort}
          data={[
            { value: 'dueDate', label: say.filter.dueDate },
            { value: 'nextAction', label: say.filter.nextAction },
          ]}
          onChange={(event) => set('sort')(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onFilter({})}>
            {say.filter.clear}
          </Button>
          <Button type="submit" disabled={isReading}>
            {say.filter.apply}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
