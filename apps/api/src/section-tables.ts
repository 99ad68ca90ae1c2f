import { Fitness, FunctionalStatus, ImagingStudy, LaboratoryResult, Lesion, PatientWish, PriorTreatment, SystemicExtent, Tumour } from '@rachis/domain';
import { RadiotherapyCourse } from '@rachis/domain';
import { OncologyStatus, SteroidCourse, SupportiveDrug, SystemicTherapyLine, TumourMarkerResult } from '@rachis/domain';
import { Complication, Operation, SurgeryPlan } from '@rachis/domain';
import { NeuroExam, Presentation } from '@rachis/domain';
import { Biopsy } from '@rachis/domain';
import { BiopsyEntity } from './features/biopsy/biopsy.entity.js';
import { ShowList, ShowView } from '@rachis/domain';
import { FitnessEntity } from './features/function/fitness.entity.js';
import { FunctionalStatusEntity } from './features/function/functional-status.entity.js';
import { NeuroExamEntity } from './features/function/neuro-exam.entity.js';
import { PresentationEntity } from './features/function/presentation.entity.js';
import { ImagingStudyEntity } from './features/imaging/imaging-study.entity.js';
import { ShowListEntity, ShowViewEntity } from './features/imaging/show-list.entity.js';
import { LaboratoryResultEntity } from './features/laboratory/laboratory-result.entity.js';
import { LesionEntity } from './features/lesion/lesion.entity.js';
import { OncologyStatusEntity } from './features/oncology/oncology-status.entity.js';
import { PriorTreatmentEntity } from './features/oncology/prior-treatment.entity.js';
import { SteroidCourseEntity } from './features/oncology/steroid-course.entity.js';
import { SupportiveDrugEntity } from './features/oncology/supportive-drug.entity.js';
import { SystemicExtentEntity } from './features/oncology/systemic-extent.entity.js';
import { SystemicTherapyLineEntity } from './features/oncology/therapy-line.entity.js';
import { TumourMarkerResultEntity } from './features/oncology/tumour-marker.entity.js';
import { TumourEntity } from './features/oncology/tumour.entity.js';
import { PatientWishEntity } from './features/patient/patient-wish.entity.js';
import { RadiotherapyCourseEntity } from './features/radiotherapy/radiotherapy-course.entity.js';
import { ComplicationEntity } from './features/surgery/complication.entity.js';
import { OperationEntity } from './features/surgery/operation.entity.js';
import { SurgeryPlanEntity } from './features/surgery/surgery-plan.entity.js';
import { InformationGiven, SupportService } from '@rachis/domain';
import { InformationGivenEntity } from './features/support/information-given.entity.js';
import { SupportServiceEntity } from './features/support/support-service.entity.js';
import { LocalResponse, PostoperativeCheck, PromAnswer, Visit } from '@rachis/domain';
import { LocalResponseEntity } from './features/follow-up/local-response.entity.js';
import { PostoperativeCheckEntity } from './features/follow-up/postoperative-check.entity.js';
import { PromAnswerEntity } from './features/follow-up/prom-answer.entity.js';
import { VisitEntity } from './features/follow-up/visit.entity.js';
import type { SectionTable } from './platform/ledger/section-store.js';

/** Which table keeps which section of a case. A new section is one line here. */
export const sectionTables: readonly SectionTable[] = [
  { contract: Tumour, entity: TumourEntity, rows: 'one' },
  { contract: SystemicExtent, entity: SystemicExtentEntity, rows: 'one' },
  { contract: Fitness, entity: FitnessEntity, rows: 'one' },
  { contract: FunctionalStatus, entity: FunctionalStatusEntity, rows: 'many' },
  { contract: Presentation, entity: PresentationEntity, rows: 'one' },
  { contract: NeuroExam, entity: NeuroExamEntity, rows: 'many' },
  { contract: Lesion, entity: LesionEntity, rows: 'many' },
  { contract: PriorTreatment, entity: PriorTreatmentEntity, rows: 'many' },
  { contract: OncologyStatus, entity: OncologyStatusEntity, rows: 'one' },
  { contract: SystemicTherapyLine, entity: SystemicTherapyLineEntity, rows: 'many' },
  { contract: SteroidCourse, entity: SteroidCourseEntity, rows: 'many' },
  { contract: SupportiveDrug, entity: SupportiveDrugEntity, rows: 'many' },
  { contract: TumourMarkerResult, entity: TumourMarkerResultEntity, rows: 'many' },
  { contract: ImagingStudy, entity: ImagingStudyEntity, rows: 'many' },
  { contract: Biopsy, entity: BiopsyEntity, rows: 'many' },
  { contract: ShowView, entity: ShowViewEntity, rows: 'many' },
  { contract: ShowList, entity: ShowListEntity, rows: 'one' },
  { contract: LaboratoryResult, entity: LaboratoryResultEntity, rows: 'many' },
  { contract: PatientWish, entity: PatientWishEntity, rows: 'many' },
  { contract: RadiotherapyCourse, entity: RadiotherapyCourseEntity, rows: 'many' },
  { contract: SurgeryPlan, entity: SurgeryPlanEntity, rows: 'many' },
  { contract: Operation, entity: OperationEntity, rows: 'many' },
  { contract: Complication, entity: ComplicationEntity, rows: 'many' },
  { contract: SupportService, entity: SupportServiceEntity, rows: 'many' },
  { contract: InformationGiven, entity: InformationGivenEntity, rows: 'many' },
  { contract: Visit, entity: VisitEntity, rows: 'many' },
  { contract: LocalResponse, entity: LocalResponseEntity, rows: 'many' },
  { contract: PromAnswer, entity: PromAnswerEntity, rows: 'many' },
  { contract: PostoperativeCheck, entity: PostoperativeCheckEntity, rows: 'many' },
];
