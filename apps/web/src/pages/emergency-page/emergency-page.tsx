import { IconMoodSmile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { people as peopleQuery } from '../../api/people.queries.js';
import { DraftShelf } from '../../features/decision/draft-shelf.js';
import { emergencies } from '../../features/emergency/emergency.queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { Kbd, NeedsKeys } from '../../ui/kbd.js';
import { LoadingLines } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import { EmergencyCard } from './emergency-card.js';

/** Every running emergency: its clocks, who was alerted, what is known, who takes part, and what was decided. */
export function EmergencyPage() {
  const { data, error, refetch } = useQuery(emergencies);
  const { data: directory } = useQuery(peopleQuery);
  const asked = useRouterState({ select: ({ location }) => location.hash });
  const [shelf] = useState(() => new DraftShelf());
  const [at, setAt] = useState<string | null>(null);
  const all = data?.emergencies ?? [];
  const chosen = all.find(({ theCase }) => theCase.id === (at ?? asked)) ?? all[0];
  const there = data !== undefined;

  const step = (by: number) => {
    const next = all[Math.min(all.length - 1, Math.max(0, all.findIndex((one) => one === chosen) + by))];
    if (!next) return;
    setAt(next.theCase.id);
    document.getElementById(next.theCase.id)?.scrollIntoView({ block: 'start' });
  };
  useShortcuts({ j: () => step(1), k: () => step(-1) });
  useEffect(() => {
    if (there && asked) document.getElementById(asked)?.scrollIntoView({ block: 'start' });
  }, [there, asked]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (shelf.hasUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [shelf]);

  return (
    <Page>
      <PageHeader
        title="Emergencies"
        lead={
          <>
            {data?.phone ? (
              <>
                Telephone of the centre, at any hour: <a href={`tel:${data.phone.replace(/[^\d+]/g, '')}`}>{data.phone}</a>.{' '}
              </>
            ) : null}
            <NeedsKeys>
              Keys: <Kbd>c</Kbd> logs a call, <Kbd>j</Kbd> <Kbd>k</Kbd> go to the next and the one before.
            </NeedsKeys>
          </>
        }
      />
      {error && !data ? (
        <ErrorState title="The emergencies could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingLines label="Loading the emergencies" lines={10} />
      ) : all.length === 0 ? (
        <EmptyState title="No emergency is running" icon={IconMoodSmile} action={<Link to="/worklist">To the worklist</Link>}>
          A referral sent as an emergency stands here at once. Any other case is called out on its own page.
        </EmptyState>
      ) : (
        all.map((emergency) => (
          <EmergencyCard key={emergency.theCase.id} emergency={emergency} list={data} people={directory?.people ?? []} shelf={shelf} chosen={emergency === chosen} onChoose={() => setAt(emergency.theCase.id)} />
        ))
      )}
    </Page>
  );
}
