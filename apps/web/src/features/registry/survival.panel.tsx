import { NativeSelect } from '@mantine/core';
import {
  daysUpTo, labelOf, longestOf, monthsWords, pWords, READING_WORDS, shareWithInterval, SURVIVAL_GROUPINGS, survivalOf, type RegistryFilter, type RegistryFollowUp, type RegistryOverview, type SurvivalComparison, type SurvivalGroupResult, type SurvivalGrouping,
} from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import classes from './charts.module.css';
import { LeftOut, NobodyFollowed, TooFewEvents } from './left-out.js';
import { RegistryChart } from './registry-chart.js';
import { survivalBy } from './registry.queries.js';
import { codeWords, inOrder, scopeWords, withinSentence } from './registry-words.js';
import { MOST_LINES, StepChart, type StepLine } from './step-chart.js';

interface Props {
  filter: RegistryFilter;
  places: RegistryOverview;
}

/** Survival from the referral, by any grouping. */
export function SurvivalPanel({ filter, places }: Props) {
  const [by, setBy] = useState<SurvivalGrouping>('all');
  const { data, error, refetch } = useQuery(survivalBy(by, filter));
  return (
    <div className={classes['charts']}>
      <div className={`${classes['filters']} no-print`}>
        <NativeSelect label="Group by" value={by} onChange={(event) => setBy(event.currentTarget.value as SurvivalGrouping)} data={SURVIVAL_GROUPINGS.map(({ code, label }) => ({ value: code, label }))} />
      </div>
      {error && !data ? (
        <ErrorState title="The follow-up could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : data?.all === 0 ? (
        <NobodyFollowed />
      ) : data ? (
        <SurvivalChart by={by} followUp={data} scope={scopeWords(filter, places)} places={places} />
      ) : (
        <LoadingRows label="Loading the follow-up" rows={8} />
      )}
    </div>
  );
}

const months = ({ value, lower, upper }: SurvivalGroupResult['median']): string =>
  value === null ? 'not reached' : `${monthsWords(value)} (${lower === null ? 'not estimable' : (lower / 30.4375).toFixed(1)} to ${upper === null ? 'not reached' : (upper / 30.4375).toFixed(1)})`;

/** The curves with their table. Everything shown is worked out here by the statistics of the domain, and nothing else. */
export function SurvivalChart({ by, followUp, scope, places }: { by: SurvivalGrouping; followUp: RegistryFollowUp; scope: string; places: RegistryOverview | null }) {
  const days = useMemo(() => daysUpTo(longestOf(followUp.groups)), [followUp]);
  const compared: SurvivalComparison = useMemo(() => survivalOf(inOrder(by, followUp.groups), days), [by, followUp, days]);
  const words = (code: string | null) => codeWords(by, code, places);
  const lines = compared.groups.slice(0, MOST_LINES).map(({ code, curve, readings }): StepLine => ({
    label: words(code), time: curve.time, share: curve.surv, lower: curve.loglogLower, upper: curve.loglogUpper, start: 1, atRisk: readings.map(({ atRisk }) => atRisk), end: curve.time.at(-1) ?? 0,
  }));
  const rows = compared.groups.map(({ code, people, events, median, medianFollowUp, readings }) => [
    words(code), people.toLocaleString('en-GB'), events.toLocaleString('en-GB'), months(median), monthsWords(medianFollowUp.value),
    ...readings.filter(({ day }) => day > 0).map(({ share, lower, upper, beyond, atRisk }) => `${shareWithInterval(share, lower, upper)}${beyond ? ', beyond follow-up' : ''}; at risk ${atRisk.toLocaleString('en-GB')}`),
  ]);
  const table = { head: [labelOf(SURVIVAL_GROUPINGS, by), 'Patients', 'Deaths', 'Median survival (95 %)', 'Median follow-up', ...days.filter((day) => day > 0).map((day) => READING_WORDS[day] ?? `${day} days`)], rows: [...rows, ...compared.withheld.map((code) => [words(code), 'fewer than 5: withheld', ...Array.from({ length: days.length + 2 }, () => '')])] };
  const { test } = compared;
  const notes = (
    <>
      {test && <p><strong>Log-rank test</strong>: chi-squared {test.chisq === null ? 'not estimable' : test.chisq.toFixed(3)}, {test.df} degree{test.df === 1 ? '' : 's'} of freedom, {pWords(test.p)}. Not adjusted for anything; groups that are not recorded take no part.</p>}
      {compared.groups.length > MOST_LINES && <p>The first {MOST_LINES} groups are drawn; the table has all {compared.groups.length}.</p>}
      <TooFewEvents groups={compared.groups.map(({ code, events }) => ({ name: words(code), events }))} unit="deaths" />
      <LeftOut followUp={followUp} unit="patient" />
    </>
  );
  return (
    <RegistryChart of="survival" {...(by === 'all' ? {} : { by: `by ${withinSentence(labelOf(SURVIVAL_GROUPINGS, by))}` })} scope={scope} table={table} notes={notes}>
      {lines.length > 0 && <StepChart label={`Survival: ${rows.map(([name, people, deaths, median]) => `${name ?? ''}, ${people ?? ''} patients, ${deaths ?? ''} deaths, median ${median ?? ''}`).join('; ')}`} lines={lines} days={days} yLabel="alive; time from referral" />}
    </RegistryChart>
  );
}
