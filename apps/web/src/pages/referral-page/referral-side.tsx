import { levelsIn, parseLevels, type Level, type NewCase } from '@rachis/domain';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import type { LevelMark } from '../../features/anatomy/level-mark.js';
import { SpineMap } from '../../features/anatomy/spine-map.js';
import classes from './referral-page.module.css';

/** The lesions that were typed so far, as the map draws them; what cannot be read as a level is not drawn. */
function marksOf(lesions: NewCase['lesions']): LevelMark[] {
  return (lesions ?? []).flatMap((lesion, index) => {
    const read = lesion?.levels ? parseLevels(lesion.levels) : null;
    return read?.ok ? levelsIn(read.value).map((level) => ({ level, lesionId: String(index), escc: lesion.esccGrade ?? null })) : [];
  });
}

/** The spine beside the questions: shows the lesions as they are typed; picking a level adds or fills a lesion. */
export function ReferralSide({ form }: { form: UseFormReturn<NewCase> }) {
  const lesions = useWatch({ control: form.control, name: 'lesions' });
  const pick = (level: Level) => {
    const now = form.getValues('lesions') ?? [];
    if (marksOf(now).some((mark) => mark.level === level)) return;
    const empty = now.findIndex((lesion) => !lesion.levels && !lesion.levelText);
    const next = empty < 0 ? [...now, { levels: level }] : now.map((lesion, index) => (index === empty ? { ...lesion, levels: level } : lesion));
    form.setValue('lesions', next, { shouldDirty: true });
  };
  return (
    <aside className={`${classes['side'] ?? ''} no-print`} aria-label="Spine map">
      <p className={classes['hint']}>Pick a level to add a lesion there, or type it in part 7.</p>
      <SpineMap marks={marksOf(lesions)} onPick={pick} legend={false} table={false} />
    </aside>
  );
}
