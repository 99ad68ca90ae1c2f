import { NativeSelect } from '@mantine/core';
import {
  COMPETING_EVENTS, daysUpTo, incidenceOf, labelOf, longestOf, READING_WORDS, shareWithInterval, shareWords, WAITING_DAYS, type CompetingEvent, type RegistryChartId, type RegistryFilter, type RegistryFollowUp, type RegistryOverview, type SurvivalGrouping,
} from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import classes from './charts.module.css';
import { LeftOut, NobodyFollowed, TooFewEvents } from './left-out.js';
import { RegistryChart } from './registry-chart.js';
import { competingTo, timeToTreatment } from './registry.queries.js';
import { codeWords, inOrder, scopeWords, withinSentence } from './registry-words.js';
import { MOST_LINES, StepChart, type StepLine } from './step-chart.js';

interface Props {
  filter: RegistryFilter;
  places: RegistryOverview;
}

/** Events that death can forestall. */
export function CompetingPanel({ filter, places }: Props) {
  const [event, setEvent] = useState<CompetingEvent>('reoperation');
  const { data, error, refetch } = useQuery(competingTo(event, filter));
  return (
    <div className={classes['charts']}>
      <div className={`${classes['filters']} no-print`}>
        <NativeSelect label="Event" value={event} onChange={({ currentTarget }) => setEvent(currentTarget.value as CompetingEvent)} data={COMPETING_EVENTS.map(({ code, label }) => ({ value: code, label }))} />
      </div>
      {error && !data ? <ErrorState title="The follow-up could not be loaded" error={error} onRetry={() => void refetch()} /> : data?.all === 0 ? <NobodyFollowed /> : data ? <IncidenceChart of="competing" name={labelOf(COMPETING_EVENTS, event)} by="all" followUp={data} scope={scopeWords(filter, places)} /> : <LoadingRows label="Loading the follow-up" rows={8} />}
    </div>
  );
}

/** How long it takes to the first treatment. */
export function WaitingPanel({ filter, places }: Props) {
  const { data, error, refetch } = useQuery(timeToTreatment(filter));
  if (error && !data) return <ErrorState title="The waiting times could not be loaded" error={error} onRetry={() => void refetch()} />;
  return data?.all === 0 ? <NobodyFollowed /> : data ? <IncidenceChart of="timeToTreatment" name="First treatment" by="urgency" days={WAITING_DAYS} followUp={data} scope={scopeWords(filter, places)} /> : <LoadingRows label="Loading the waiting times" rows={8} />;
}

interface ChartProps {
  of: RegistryChartId;
  name: string;
  by: SurvivalGrouping;
  /** As far as anybody was followed, unless it says otherwise. */
  days?: readonly number[];
  followUp: RegistryFollowUp;
  scope: string;
}

const daysWords = (day: number): string => READING_WORDS[day] ?? `${day} day${day === 1 ? '' : 's'}`;

/** Cumulative incidence with death competing, and beside it what a curve that censors the dead would claim. */
export function IncidenceChart({ of, name, by, days: asked, followUp, scope }: ChartProps) {
  const days = useMemo(() => asked ?? daysUpTo(longestOf(followUp.groups)), [asked, followUp]);
  const { groups, withheld } = useMemo(() => incidenceOf(inOrder(by, followUp.groups), days), [by, followUp, days]);
  const words = (code: string | null) => codeWords(by, code);
  const single = groups.length === 1 ? groups[0] : undefined;
  const lines: StepLine[] = single
    ? [
        { label: name, time: single.incidence.times, share: single.incidence.cifEvent, lower: single.incidence.cifEventLogLogLower, upper: single.incidence.cifEventLogLogUpper, start: 0, atRisk: single.readings.map(({ atRisk }) => atRisk), end: single.incidence.times.at(-1) ?? 0 },
        { label: 'Death without it', time: single.incidence.times, share: single.incidence.cifDeath, start: 0, atRisk: single.readings.map(({ atRisk }) => atRisk), end: single.incidence.times.at(-1) ?? 0 },
      ]
    : groups.slice(0, MOST_LINES).map(({ code, incidence, readings }) => ({ label: words(code), time: incidence.times, share: incidence.cifEvent, lower: incidence.cifEventLogLogLower, upper: incidence.cifEventLogLogUpper, start: 0, atRisk: readings.map(({ atRisk }) => atRisk), end: incidence.times.at(-1) ?? 0 }));
  const rows = groups.flatMap(({ code, people, events, deaths, readings }) =>
    readings.filter(({ day }) => day > 0).map(({ day, atRisk, event, lower, upper, death, free, naive }, at) => [
      at === 0 ? `${words(code)}: ${people.toLocaleString('en-GB')} followed, ${events.toLocaleString('en-GB')} events, ${deaths.toLocaleString('en-GB')} deaths` : words(code),
      daysWords(day), atRisk.toLocaleString('en-GB'), shareWithInterval(event, lower, upper), shareWords(death), shareWords(free), shareWords(naive),
    ]),
  );
  const table = {
    head: [of === 'competing' ? 'Group' : 'Urgency', 'At', 'At risk', `${name} (95 %)`, 'Death without it', 'Neither', '1 - Kaplan-Meier, too high'],
    rows: [...rows, ...withheld.map((code) => [words(code), 'fewer than 5: withheld', '', '', '', '', '']), ...(groups.length + withheld.length === 0 ? [['Nobody to follow', '–', '–', '–', '–', '–', '–']] : [])],
  };
  return (
    <RegistryChart of={of} {...(of === 'competing' ? { by: withinSentence(name) } : {})} scope={scope} table={table} notes={<><TooFewEvents groups={groups.map(({ code, events }) => ({ name: words(code), events }))} unit="events" /><LeftOut followUp={followUp} unit="case" /></>}>
      {lines.length > 0 && <StepChart label={`${name}: ${rows.map(([group, at, , share]) => `${group ?? ''} at ${at ?? ''} ${share ?? ''}`).join('; ')}`} lines={lines} days={days} yLabel="share with the event" />}
    </RegistryChart>
  );
}
