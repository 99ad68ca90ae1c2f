import { Button } from '@mantine/core';
import type { DayItem } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay, useSession } from '../../api/session.queries.js';
import { OpeningsNotice } from '../../features/break-glass/openings-notice.js';
import { BegunReferrals } from '../../features/case/begun-referrals.panel.js';
import { referralDrafts } from '../../features/case/referral-draft.queries.js';
import { DayList } from '../../features/day/day-list.panel.js';
import { groupsOf, placeOf } from '../../features/day/day-groups.js';
import classes from '../../features/day/day.module.css';
import { day } from '../../features/day/day.queries.js';
import { NextMeetings } from '../../features/day/next-meetings.panel.js';
import { NothingDue } from '../../features/day/nothing-due.js';
import { ErrorState } from '../../ui/error-state.js';
import { Figure } from '../../ui/figure.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';

/** What waits for the person who is signed in, the most pressing first. */
export function DayPage() {
  const { data, error, refetch, dataUpdatedAt } = useQuery(day);
  const { centre } = useSession();
  const may = useMay();
  const navigate = useNavigate();
  const [opened] = useState(() => Date.now());
  const open = (item: DayItem) => void navigate(placeOf(item));
  const begun = useQuery({ ...referralDrafts, enabled: may('case.refer') }).data ?? [];
  const first = data ? groupsOf(data.items)[0]?.items[0] : undefined;
  const now = dataUpdatedAt || opened;
  const today = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: centre.timeZone }).format(now);
  return (
    <Page>
      <PageHeader title="My day" eyebrow={`${today} · ${centre.name}`} actions={first && <Button onClick={() => open(first)}>Clear next item</Button>} />
      {error ? (
        <Panel title="To do">
          <ErrorState title="Your day could not be loaded" error={error} onRetry={() => void refetch()} />
        </Panel>
      ) : !data ? (
        <Panel title="To do" flush>
          <LoadingRows label="Loading your day" />
        </Panel>
      ) : (
        <div className={classes['columns']}>
          {data.items.length === 0 ? <NothingDue meetings={data.meetings} /> : <DayList items={data.items} now={now} onOpen={open} />}
          <aside className={classes['side']} aria-label="Overview">
            {may('break-glass.review') && <OpeningsNotice link={<Link to="/openings">Read the reasons</Link>} />}
            <BegunReferrals drafts={begun} onContinue={(id) => void navigate({ to: '/referrals/new', search: { draft: id } })} />
            {/* Nought would be a lie to somebody who may not see the cases. */}
            {may('worklist.read') && (
              <div className={classes['figures']}>
                <Figure label="Emergencies in flight" {...(data.emergencies > 0 ? { tone: 'critical' as const } : {})}>
                  {data.emergencies}
                </Figure>
                <Figure label="Open cases">{data.openCases.toLocaleString('en-GB')}</Figure>
              </div>
            )}
            {may('meeting.read') && <NextMeetings meetings={data.meetings} />}
          </aside>
        </div>
      )}
    </Page>
  );
}
