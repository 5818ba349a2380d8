import { Kbd, Modal, Switch, Table, Text } from '@mantine/core';
import { useShortcuts } from '#web/shortcuts/shortcuts.tsx';
import { useWords } from '#web/words/language.tsx';
import { shellWords } from './words.ts';

/** The list of the shortcuts of the page that is open: the key `?`. */
export function ShortcutsHelp({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const say = useWords(shellWords);
  const { all, areOn, turn } = useShortcuts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say.shortcuts}
      closeButtonProps={{ 'aria-label': say.close }}
    >
      <Table>
        <Table.Tbody>
          {all.map(({ keys, does }) => (
            <Table.Tr key={keys}>
              <Table.Td w={120}>
                {keys.split(' ').map((key, index) => (
                  <span key={key}>
                    {index > 0 && ` ${say.andThen} `}
                    <Kbd>{key}</Kbd>
                  </span>
                ))}
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        mt="md"
        label={say.shortcutsOn}
        checked={areOn}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      <Text size="xs" c="dimmed" mt="xs">
        {say.shortcutsAbout}
      </Text>
    </Modal>
  );
}
