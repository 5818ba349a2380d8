import { NativeSelect } from '@mantine/core';
import type { InboxMessage } from '#sandbox/contract/answers.ts';
import { clockWords } from '#web/clock/words.ts';
import { useWords } from '#web/words/language.tsx';

export type ChannelName = InboxMessage['channel'];

const CHANNELS: readonly ChannelName[] = ['email', 'sms', 'whatsapp'];

/** Which channel is meant. */
export function ChannelField({
  value,
  onChannel,
}: {
  readonly value: ChannelName;
  readonly onChannel: (channel: ChannelName) => void;
}) {
  const { acts, channels } = useWords(clockWords);
  return (
    <NativeSelect
      label={acts.channel.channel}
      value={value}
      data={CHANNELS.map((channel) => ({ value: channel, label: channels[channel] }))}
      onChange={({ currentTarget }) =>
        onChannel(CHANNELS.find((channel) => channel === currentTarget.value) ?? 'email')
      }
    />
  );
}
