import { isOpen, type CaseView, type Level, type LesionView, type Section } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { useMay, useSession } from '../../api/session.queries.js';
import { DiscussionsPanel } from '../../features/case/discussions.panel.js';
import { ReferralPanel } from '../../features/case/referral.panel.js';
import { FitnessPanel } from '../../features/function/fitness.panel.js';
import { FunctionPanel } from '../../features/function/function.panel.js';
import { ImagingPanel } from '../../features/imaging/imaging.panel.js';
import { LesionsPanel } from '../../features/lesion/lesions.panel.js';
import { ExtentPanel } from '../../features/oncology/extent.panel.js';
import { PriorTreatmentsPanel } from '../../features/oncology/prior-treatments.panel.js';
import { TumourPanel } from '../../features/oncology/tumour.panel.js';
import { WishesPanel } from '../../features/patient/wishes.panel.js';
import { directory, organisations } from '../../features/people/people.queries.js';
import { NomsPanel } from '../../features/scores/noms.panel.js';
import { SinsPanel } from '../../features/scores/sins.panel.js';
import classes from './case-page.module.css';
import { SectionNav } from './section-nav.js';

interface Props {
  theCase: CaseView;
  /** The lesion that is looked at. */
  lesion: LesionView | null;
  level: Level | null;
  onLesion: (lesion: LesionView) => void;
  onGo: (section: Section) => void;
}

/** Every section of the case in the order in which it is read aloud. */
export function CaseSections({ theCase, lesion, level, onLesion, onGo }: Props) {
  const may = useMay();
  const { centre } = useSession();
  const people = useQuery(directory).data?.people ?? [];
  const places = useQuery(organisations).data?.organisations ?? [];
  const { id: caseId } = theCase;
  const open = isOpen(theCase.state);
  const options = {
    people: people.filter(({ active }) => active).map(({ id, displayName }) => ({ code: id, label: displayName })),
    hospitals: places.map(({ id, name }) => ({ code: id, label: name })),
  };
  return (
    <div className={classes['sections']}>
      <SectionNav onGo={onGo} />
      <div className={classes['wide']}>
        <ReferralPanel theCase={theCase} {...options} mayEdit={open && may('referral.record')} />
        <LesionsPanel
          caseId={caseId}
          lesions={theCase.lesions}
          level={level}
          chosen={lesion}
          onChoose={onLesion}
          mayEdit={open && may('lesion.record')}
          mayRetract={open && may('lesion.retract')}
          ratings={(one) => <SinsPanel key={one.id} caseId={caseId} lesion={one} mayRate={open && !one.retractedReason && may('score.record')} />}
        />
        {lesion && !lesion.retractedReason && <NomsPanel theCase={theCase} lesion={lesion} />}
      </div>
      <div className={classes['pair']}>
        <TumourPanel caseId={caseId} tumour={theCase.tumour} mayEdit={open && may('tumour.record')} />
        <ExtentPanel caseId={caseId} extent={theCase.extent} mayEdit={open && may('extent.record')} />
      </div>
      <FunctionPanel caseId={caseId} statuses={theCase.functionalStatuses} mayEdit={open && may('function.record')} />
      <div className={classes['pair']}>
        <FitnessPanel caseId={caseId} fitness={theCase.fitness} mayEdit={open && may('fitness.record')} />
        <PriorTreatmentsPanel caseId={caseId} treatments={theCase.priorTreatments} mayEdit={open && may('prior-treatment.record')} />
        <ImagingPanel caseId={caseId} studies={theCase.imaging} mayEdit={open && may('imaging.record')} />
        <WishesPanel caseId={caseId} wishes={theCase.wishes} mayEdit={open && may('patient-wish.record')} />
      </div>
      <DiscussionsPanel discussions={theCase.discussions} timeZone={centre.timeZone} />
    </div>
  );
}
