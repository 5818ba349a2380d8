import { Button, Group, NativeSelect, NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import type { ActOf } from '#schemas/sandbox/act.ts';
import css from '#web/clock/clock.module.css';
import { clockWords } from '#web/clock/words.ts';
import { useWords } from '#web/words/language.tsx';
import { ActResult } from './act-result.tsx';
import type { Acting } from './acting.ts';
import { BrokenChannels } from './broken-channels.tsx';
import { ChannelField, type ChannelName } from './channel-field.tsx';
import { useAct } from './use-act.ts';

/** Takes a channel down for a time, and mends it. */
export function ChannelAct({ runner }: Acting) {
  const { acts } = useWords(clockWords);
  const { channel: say } = acts;
  const act = useAct(runner);
  const [channel, setChannel] = useState<ChannelName>('email');
  const [fails, setFails] = useState<ActOf<'outage'>['fails']>('unavailable');
  const [hours, setHours] = useState(24);
  return (
    <form
      className={css.act}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ act: 'outage', channel, fails, hours });
      }}
    >
      <ChannelField value={channel} onChannel={setChannel} />
      <NativeSelect
        label={say.fails}
        value={fails}
        data={[
          { value: 'unavailable', label: say.unavailable },
          { value: 'silent', label: say.silent },
        ]}
        onChange={({ currentTarget: { value } }) => setFails(value === 'silent' ? 'silent' : 'unavailable')}
      />
      <NumberInput
        label={say.hours}
        value={hours}
        min={1}
        max={720}
        allowDecimal={false}
        hideControls
        onChange={(value) => setHours(Math.max(1, Number(value) || 1))}
      />
      <Group gap="xs">
        <Button type="submit" loading={act.isPending}>
          {say.confirm}
        </Button>
      </Group>
      <BrokenChannels onMend={(broken) => act.mutate({ act: 'end-outage', channel: broken })} />
      <ActResult done={act.data} error={act.error}>
        {act.variables?.act === 'outage' && <Text>{say.thenAdvance}</Text>}
      </ActResult>
    </form>
  );
}
