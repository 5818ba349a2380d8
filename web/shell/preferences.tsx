import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { LANGUAGES, useLanguage, useWords } from '#web/words/language.tsx';
import { shellWords } from './words.ts';

const SCHEMES = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];
const NAMES = { 'pt-BR': 'Português', en: 'English' } as const;

/** Language, light or dark, and the list of shortcuts. */
export function Preferences({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const say = useWords(shellWords);
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" shadow="none" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={say.preferences}>
          <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
            <circle cx="8" cy="2.5" r="1.6" />
            <circle cx="8" cy="8" r="1.6" />
            <circle cx="8" cy="13.5" r="1.6" />
          </svg>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say.language}</Menu.Label>
        {LANGUAGES.map((one) => (
          <Menu.Item
            key={one}
            onClick={() => choose(one)}
            aria-current={one === language}
            lang={one}
            rightSection={one === language && <Chosen />}
          >
            {NAMES[one]}
          </Menu.Item>
        ))}
        <Menu.Label>{say.scheme}</Menu.Label>
        {SCHEMES.map((one) => (
          <Menu.Item
            key={one}
            onClick={() => setColorScheme(one)}
            aria-current={one === colorScheme}
            rightSection={one === colorScheme && <Chosen />}
          >
            {say.schemes[one]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onShortcuts} rightSection="?">
          {say.shortcuts}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const Chosen = () => <span aria-hidden="true">✓</span>;
