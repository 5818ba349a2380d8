import { Button, Group, Text } from '@mantine/core';
import { clockText } from '#web/clock/clock-text.ts';
import { useClock } from '#web/clock/use-sandbox.ts';
import { clockWords } from '#web/clock/words.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import type { ChannelName } from './channel-field.tsx';

/** What is broken now, each with a way to mend it. */
export function BrokenChannels({ onMend }: { readonly onMend: (channel: ChannelName) => void }) {
  const { acts, channels } = useWords(clockWords);
  const { channel: say } = acts;
  const { language } = useLanguage();
  const { data } = useClock();
  const broken = data?.broken.channels ?? [];
  if (broken.length === 0) return <Text c="dimmed">{say.allFine}</Text>;
  return (
    <>
      {broken.map(({ channel, until }) => (
        <Group key={`${channel} ${until}`} gap="xs" justify="space-between">
          <Text c="var(--late)">
            {until === undefined
              ? say.armed(channels[channel])
              : say.down(channels[channel], clockText(until, language, 'short'))}
          </Text>
          <Button variant="default" size="xs" onClick={() => onMend(channel)}>
            {say.mend(channels[channel])}
          </Button>
        </Group>
      ))}
    </>
  );
}
