import { MODE_ANCHORS, MODE_DOMAINS, MODE_LITE_CITATION, type ModeDomain, type ModeLite } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ProblemNote } from '../../ui/problem-note.js';
import { ratingOf, useRateDiscussion } from './decision.queries.js';
import { FoldedPart } from './folded-part.js';
import classes from './parts.module.css';

const MARKS = [1, 2, 3, 4, 5] as const;

/** Ten seconds at the end of a case: six domains, 1 to 5, by the digits. Nobody has to, and what is not rated stays not recorded. */
export function ModeStrip({ itemId }: { itemId: string }) {
  const [open, setOpen] = useState(false);
  const { data } = useQuery(ratingOf(itemId));
  const given = data ? MODE_DOMAINS.filter(({ code }) => typeof data[code] === 'number').length : 0;
  return (
    <FoldedPart title="How was this discussion?" holds={given > 0 ? `${given} of 6 rated by you` : 'Not rated, and need not be'} said={given > 0} open={open} onToggle={() => setOpen(!open)}>
      {data && <Domains itemId={itemId} rating={data} version={data.version} />}
    </FoldedPart>
  );
}

function Domains({ itemId, rating, version }: { itemId: string; rating: ModeLite; version: number }) {
  const rate = useRateDiscussion(itemId);
  const strip = useRef<HTMLDivElement>(null);
  const put = (domain: ModeDomain, mark: number | null) => {
    const next = Object.fromEntries(MODE_DOMAINS.map(({ code }) => [code, rating[code] ?? null]));
    rate.mutate({ rating: { ...next, [domain]: mark }, version });
  };
  // A digit answers the domain that has the focus and goes on to the next.
  const byDigit = (domain: ModeDomain, index: number, key: string) => {
    const mark = MARKS.find((one) => String(one) === key);
    if (!mark || rate.isPending) return false;
    put(domain, mark);
    const next = strip.current?.querySelectorAll('fieldset')[index + 1];
    (next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input'))?.focus();
    return true;
  };
  return (
    <div className={classes['partBody']}>
      {rate.error && <ProblemNote problem={rate.error} />}
      <div className={classes['domains']} ref={strip}>
        {MODE_DOMAINS.map(({ code, label }, index) => {
          const { low, middle, high } = MODE_ANCHORS[code];
          return (
            <fieldset key={code} className={classes['domain']}>
              <legend>{label}</legend>
              <span className={classes['yesNo']}>
                {MARKS.map((mark) => (
                  <label key={mark}>
                    <input
                      type="radio"
                      name={`mode-${itemId}-${code}`}
                      checked={rating[code] === mark}
                      aria-label={`${label}: ${mark}`}
                      onChange={() => put(code, mark)}
                      onClick={() => rating[code] === mark && put(code, null)}
                      onKeyDown={(event) => {
                        if (!byDigit(code, index, event.key)) return;
                        event.preventDefault();
                        event.stopPropagation();
                      }}
                    />
                    {mark}
                  </label>
                ))}
              </span>
              <span className={classes['quiet']}>
                1 {low}; 3 {middle}; 5 {high}
              </span>
            </fieldset>
          );
        })}
      </div>
      <p className={classes['quiet']}>
        {MODE_LITE_CITATION.text}, doi:{MODE_LITE_CITATION.doi}. Seen by the board, added up for the meeting.
      </p>
    </div>
  );
}
