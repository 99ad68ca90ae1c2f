import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { rangeContains, type Level, type LesionView } from '@rachis/domain';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Panel, Section } from '../../ui/panel.js';
import { WideContent } from '../../ui/wide-content.js';
import { LesionDetail } from './lesion-detail.js';
import { LesionTable } from './lesion-table.js';
import classes from './lesion.module.css';

const LesionForm = lazy(() => import('./lesion.form.js').then((file) => ({ default: file.LesionForm })));

interface Props {
  caseId: string;
  lesions: readonly LesionView[];
  /** The level picked on the map. */
  level: Level | null;
  chosen: LesionView | null;
  onChoose: (lesion: LesionView) => void;
  mayEdit: boolean;
  mayRetract: boolean;
  ratings: (lesion: LesionView) => ReactNode;
}

/** The lesions of the spine: all of them in a table, the chosen one in full. */
export function LesionsPanel({ caseId, lesions, level, chosen, onChoose, mayEdit, mayRetract, ratings }: Props) {
  const [adding, setAdding] = useState(false);
  const vacant = level !== null && !lesions.some(({ levels }) => levels && rangeContains(levels, level));
  const addLabel = vacant ? `Add lesion at ${level}` : 'Add lesion';
  const add = mayEdit && !adding && (
    <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setAdding(true)}>
      {addLabel}
    </Button>
  );
  return (
    <Panel id="spine" title="Spine" note={lesions.length === 1 ? 'one lesion' : `${lesions.length} lesions`} actions={add}>
      <div className={classes['panel']}>
        {lesions.length === 0 && !adding && (
          <EmptyState title="No lesion recorded">Pick a level on the map, or add a lesion; its level may be unknown for now.</EmptyState>
        )}
        {lesions.length > 0 && (
          <WideContent label="Lesions, cranial first" className={classes['scroll']}>
            <LesionTable lesions={lesions} chosenId={vacant ? null : (chosen?.id ?? null)} onChoose={onChoose} />
          </WideContent>
        )}
        {adding && (
          <Section title="New lesion">
            <Suspense fallback={<LoadingLines label="Loading the questions of the lesion" />}>
              <LesionForm caseId={caseId} level={vacant ? level : null} onDone={() => setAdding(false)} />
            </Suspense>
          </Section>
        )}
        {vacant && !adding && lesions.length > 0 && <p className={classes['note']}>No lesion recorded at {level}.</p>}
        {chosen && !vacant && !adding && <LesionDetail key={chosen.id} caseId={caseId} lesion={chosen} mayEdit={mayEdit} mayRetract={mayRetract} ratings={ratings(chosen)} />}
      </div>
    </Panel>
  );
}
