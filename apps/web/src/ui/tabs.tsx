import { Tabs as MantineTabs } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './tabs.module.css';

/** One tab: its name, a quiet count, its content. */
export interface Tab {
  id: string;
  label: string;
  count?: number;
  content: ReactNode;
}

interface Props {
  label: string;
  tabs: readonly Tab[];
  /** The open tab; the first when left out. */
  value?: string;
  onChange?: (id: string) => void;
}

/** Parts of one thing of which one is seen at a time; arrow keys move between them. */
export function Tabs({ label, tabs, value, onChange }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the list is longer than the screen: the open tab is brought into it, without moving the page.
    const [row, open] = [list.current, list.current?.querySelector<HTMLElement>('[aria-selected="true"]')];
    if (row && open && (open.offsetLeft < row.scrollLeft || open.offsetLeft + open.offsetWidth > row.scrollLeft + row.clientWidth)) row.scrollLeft = open.offsetLeft - row.clientWidth / 3;
  }, [value]);
  return (
    <MantineTabs
      {...(value === undefined ? { defaultValue: tabs[0]?.id ?? null } : { value })}
      onChange={(id) => id !== null && onChange?.(id)}
      keepMounted={false}
      classNames={{ list: classes['list'] ?? '', tab: classes['tab'] ?? '' }}
    >
      <MantineTabs.List ref={list} aria-label={label}>
        {tabs.map((tab) => (
          <MantineTabs.Tab key={tab.id} value={tab.id}>
            {tab.label}
            {tab.count !== undefined && <span className={classes['count']}>{tab.count}</span>}
          </MantineTabs.Tab>
        ))}
      </MantineTabs.List>
      {tabs.map((tab) => (
        <MantineTabs.Panel key={tab.id} value={tab.id} className={classes['panel'] ?? ''}>
          {tab.content}
        </MantineTabs.Panel>
      ))}
    </MantineTabs>
  );
}
