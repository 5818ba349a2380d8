import { Burger, Drawer } from '@mantine/core';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useShortcut } from '#web/shortcuts/shortcuts.tsx';
import { useSettings } from '#web/sign-in/settings-context.ts';
import { useWords } from '#web/words/language.tsx';
import { Navigation } from './navigation.tsx';
import { PLACES } from './places.ts';
import { Preferences } from './preferences.tsx';
import { SearchField } from './search-field.tsx';
import css from './shell.module.css';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { shellWords } from './words.ts';

const ClockBar = lazy(async () => ({ default: (await import('#web/clock/clock-bar.tsx')).ClockBar }));

/** The frame around every page: navigation, search, preferences, and the clock of a sandbox. */
export function Shell() {
  const say = useWords(shellWords);
  const { sandbox } = useSettings();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const main = useFocusOnNewPage();
  useShortcut('?', say.showShortcuts, () => setHelpOpen(true));
  return (
    <>
      <a className={css.skip} href="#main">
        {say.skip}
      </a>
      <div className={css.app}>
        <div className={css.side}>
          <Navigation />
        </div>
        <div className={css.page}>
          <header className={css.top}>
            {sandbox && (
              <Suspense fallback={null}>
                <ClockBar />
              </Suspense>
            )}
            <div className={css.tools}>
              <div className={css.menu}>
                <Burger
                  opened={isMenuOpen}
                  size="sm"
                  onClick={() => setMenuOpen(true)}
                  aria-label={say.openNavigation}
                />
              </div>
              <SearchField />
              <div className={css.spacer} />
              <Preferences onShortcuts={() => setHelpOpen(true)} />
            </div>
          </header>
          <main id="main" tabIndex={-1} ref={main} className={css.main}>
            <Outlet />
          </main>
        </div>
      </div>
      <Drawer
        opened={isMenuOpen}
        onClose={() => setMenuOpen(false)}
        size={260}
        title={say.navigation}
        closeButtonProps={{ 'aria-label': say.closeNavigation }}
        shadow="none"
      >
        <div className={css.side}>
          <Navigation onGo={() => setMenuOpen(false)} />
        </div>
      </Drawer>
      <ShortcutsHelp opened={isHelpOpen} onClose={() => setHelpOpen(false)} />
      {PLACES.filter(({ sandboxOnly }) => sandbox || !sandboxOnly).map((place) => (
        <GoTo key={place.to} place={place} />
      ))}
    </>
  );
}

/** The shortcut to a page: `g`, then the key of the page. */
function GoTo({ place: { to, name, key } }: { readonly place: (typeof PLACES)[number] }) {
  const say = useWords(shellWords);
  const navigate = useNavigate();
  useShortcut(`g ${key}`, say.goTo(say[name]), () => void navigate({ to }));
  return null;
}

/** Moves the focus to the content when another page is shown, so that a screen reader begins there. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
  return main;
}
