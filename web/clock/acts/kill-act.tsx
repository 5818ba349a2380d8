import { Button, NativeSelect, Text } from '@mantine/core';
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

/** Has the process of the next function that sends on a channel die between the claim and the record. */
export function KillAct({ runner }: Acting) {
  const { acts } = useWords(clockWords);
  const { kill: say } = acts;
  const act = useAct(runner);
  const [channel, setChannel] = useState<ChannelName>('email');
  const [when, setWhen] = useState<ActOf<'kill'>['when']>('after-sending');
  return (
    <form
      className={css.act}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ act: 'kill', channel, when });
      }}
    >
      <ChannelField value={channel} onChannel={setChannel} />
      <NativeSelect
        label={say.when}
        value={when}
        data={[
          { value: 'after-sending', label: say.after },
          { value: 'before-sending', label: say.before },
        ]}
        onChange={({ currentTarget: { value } }) =>
          setWhen(value === 'before-sending' ? 'before-sending' : 'after-sending')
        }
      />
      <div>
        <Button type="submit" loading={act.isPending}>
          {say.confirm}
        </Button>
      </div>
      <BrokenChannels onMend={(broken) => act.mutate({ act: 'end-outage', channel: broken })} />
      <ActResult done={act.data} error={act.error}>
        {act.variables?.act === 'kill' && <Text>{acts.channel.thenAdvance}</Text>}
      </ActResult>
    </form>
  );
}
