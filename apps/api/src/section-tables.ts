import { Fitness, FunctionalStatus, ImagingStudy, LaboratoryResult, Lesion, PatientWish, PriorTreatment, SystemicExtent, Tumour } from '@rachis/domain';
import { ShowList, ShowView } from '@rachis/domain';
import { FitnessEntity } from './features/function/fitness.entity.js';
import { FunctionalStatusEntity } from './features/function/functional-status.entity.js';
import { ImagingStudyEntity } from './features/imaging/imaging-study.entity.js';
import { ShowListEntity, ShowViewEntity } from './features/imaging/show-list.entity.js';
import { LaboratoryResultEntity } from './features/laboratory/laboratory-result.entity.js';
import { LesionEntity } from './features/lesion/lesion.entity.js';
import { PriorTreatmentEntity } from './features/oncology/prior-treatment.entity.js';
import { SystemicExtentEntity } from './features/oncology/systemic-extent.entity.js';
import { TumourEntity } from './features/oncology/tumour.entity.js';
import { PatientWishEntity } from './features/patient/patient-wish.entity.js';
import type { SectionTable } from './platform/ledger/section-store.js';

/** Which table keeps which section of a case. A new section is one line here. */
export const sectionTables: readonly SectionTable[] = [
  { contract: Tumour, entity: TumourEntity, rows: 'one' },
  { contract: SystemicExtent, entity: SystemicExtentEntity, rows: 'one' },
  { contract: Fitness, entity: FitnessEntity, rows: 'one' },
  { contract: FunctionalStatus, entity: FunctionalStatusEntity, rows: 'many' },
  { contract: Lesion, entity: LesionEntity, rows: 'many' },
  { contract: PriorTreatment, entity: PriorTreatmentEntity, rows: 'many' },
  { contract: ImagingStudy, entity: ImagingStudyEntity, rows: 'many' },
  { contract: ShowView, entity: ShowViewEntity, rows: 'many' },
  { contract: ShowList, entity: ShowListEntity, rows: 'one' },
  { contract: LaboratoryResult, entity: LaboratoryResultEntity, rows: 'many' },
  { contract: PatientWish, entity: PatientWishEntity, rows: 'many' },
];
