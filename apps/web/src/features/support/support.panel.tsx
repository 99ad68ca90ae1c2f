import { Button } from '@mantine/core';
import { labelOf, SOURCE_MARKS, supportOverview, type SupportKind, type SupportServiceView } from '@rachis/domain';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { WideContent } from '../../ui/wide-content.js';
import { SupportRow, type RecordedLine } from './support-row.js';
import classes from './support.module.css';

const SupportForm = lazy(() => import('./support.form.js').then((file) => ({ default: file.SupportForm })));

interface Props {
  caseId: string;
  services: readonly SupportServiceView[];
  mayEdit: boolean;
}
/** What is open for writing: an entry, or a new one of a kind or of any. */
type Editing = { readonly service: SupportServiceView } | { readonly kind: SupportKind | undefined };

/** Every kind of support: what is recorded of it, and by name those of which nothing is. */
export function SupportPanel({ caseId, services, mayEdit }: Props) {
  const [editing, setEditing] = useState<Editing | null>(null);
  const lines = supportOverview(services);
  const recorded = lines.filter((line): line is RecordedLine => line.newest !== null);
  const open = lines.filter(({ newest, kind }) => newest === null && kind !== 'other');
  const targets = new Set(recorded.flatMap(({ target }) => (target ? [target.citation] : [])));
  const add = mayEdit && editing === null && (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setEditing({ kind: undefined })}
    >
      Add support
    </Button>
  );
  return (
    <div className={classes['across']}>
      <Panel
        id="support"
        title="Rehabilitation and support"
        note={recorded.length > 0 ? `${recorded.length} recorded` : null}
        actions={add}
      >
        {editing !== null && (
          <div className={classes['form']}>
            <Suspense fallback={<LoadingLines label="Loading the form: Rehabilitation and support" />}>
              <SupportForm
                key={'service' in editing ? editing.service.id : (editing.kind ?? 'new')}
                caseId={caseId}
                onDone={() => setEditing(null)}
                {...editing}
              />
            </Suspense>
          </div>
        )}
        {recorded.length > 0 && (
          <WideContent label="Rehabilitation and support, as recorded" className={classes['scroll']}>
            <table className={classes['table']} aria-label="Rehabilitation and support">
              <thead>
                <tr>
                  <th scope="col">Support</th>
                  <th scope="col">Recorded</th>
                  <th scope="col">When</th>
                  <th scope="col">
                    <span className="visually-hidden">Change</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {recorded.map((line) => (
                  <SupportRow
                    key={line.kind}
                    line={line}
                    onEdit={mayEdit ? (service) => setEditing({ service }) : null}
                  />
                ))}
              </tbody>
            </table>
          </WideContent>
        )}
        {open.length > 0 && (
          <div className={classes['open']}>
            <p className={classes['soft']}>
              {recorded.length === 0
                ? 'Nothing is recorded. That does not say that nothing is needed.'
                : 'Not recorded, which does not say not needed:'}
            </p>
            <ul className={classes['kinds']} aria-label="Not recorded">
              {open.map(({ kind, label }) => (
                <li key={kind}>
                  {mayEdit && editing === null ? (
                    <Button
                      variant="subtle"
                      color="gray"
                      size="compact-sm"
                      onClick={() => setEditing({ kind })}
                      aria-label={`Record ${label}`}
                      className={classes['pick']}
                    >
                      {label}
                    </Button>
                  ) : (
                    <span className={classes['kind']}>{label}</span>
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
        {[...targets].map(({ text, verified }) => (
          <p key={text} className={classes['source']}>
            * {text} {labelOf(SOURCE_MARKS, verified)}.
          </p>
        ))}
      </Panel>
    </div>
  );
}
