import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PaymentSourceRow } from '#schemas/api/payment-source-row.ts';
import type { Waiting } from '#schemas/api/waiting.ts';
import { useRead } from '#web/api/use-read.ts';
import { useZone } from '#web/parts/creditors.ts';
import { DateField } from '#web/parts/date-field.tsx';
import { BRASILIA, dayIn, instantIn, instantText } from '#web/parts/formats.ts';
import { Instant } from '#web/parts/instant.tsx';
import { Pill } from '#web/parts/pill.tsx';
import { useMay } from '#web/sign-in/session.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import { Act } from './act.tsx';
import type { WorkItem } from './item.ts';
import { useWaits } from './waits.tsx';
import { workWords } from './words.ts';
import { WorkList } from './work-list.tsx';

/** Payment sources that did not report in time. */
export function StaleSources() {
  const itemOf = useSourceItem();
  const { data, error, refetch } = useRead('/payment-sources', {});
  const items = data?.items.flatMap((row) => (row.waiting ? [itemOf(row, row.waiting)] : []));
  return <WorkList items={items} error={error} onRetry={() => void refetch()} />;
}

function useSourceItem(): (row: PaymentSourceRow, waiting: Waiting) => WorkItem {
  const say = useWords(workWords);
  const may = useMay();
  const waits = useWaits('reportSource');
  return (row, waiting) => {
    const { creditorId, source, reportedUntil, foundAt } = row;
    return {
      key: `${creditorId}/${source}`,
      creditorId,
      title: say.silentSource(source),
      about: creditorId,
      mark: <Pill tone="stop">{say.holds}</Pill>,
      ...waits(waiting, creditorId),
      fallback: say.sourceFallback,
      facts: [
        [
          say.reportedUntil,
          reportedUntil === undefined ? (
            say.never
          ) : (
            <Instant key="until" at={reportedUntil} creditorId={creditorId} />
          ),
        ],
        ...(foundAt === undefined
          ? []
          : ([[say.foundAt, <Instant key="found" at={foundAt} creditorId={creditorId} />]] as const)),
      ],
      acts: may('reportSource') && <Report row={row} />,
    };
  };
}

function Report({ row: { creditorId, source, expectedBy } }: { readonly row: PaymentSourceRow }) {
  const say = useWords(workWords);
  const zone = useZone(creditorId);
  const { language } = useLanguage();
  const first = expectedBy ?? '';
  const [day, setDay] = useState(first === '' ? '' : dayIn(first, BRASILIA));
  const [time, setTime] = useState(first === '' ? '09:00' : instantText(first, language, zone, 'time'));
  return (
    <Act
      path="/payment-sources/reports"
      name={say.report}
      isMain
      confirm={say.confirmReport}
      given={{
        named: {},
        body: { creditorId, source, reportedUntil: day === '' ? '' : instantIn(day, time, zone) },
      }}
      consequence={say.afterReport}
    >
      <Group grow align="flex-end">
        <DateField label={say.completeUntilDay} value={day} onDay={setDay} required data-autofocus />
        <TextInput
          type="time"
          label={say.completeUntilTime}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
          required
        />
      </Group>
    </Act>
  );
}
