import type { BiopsyView } from '../biopsy/biopsy.js';
import type { DecisionView } from '../decision/decision.js';
import type { TriggerEffect } from '../decision/trigger-watch.js';
import type { SystemicTherapyLineView } from '../oncology/therapy-line.js';
import type { Recorded } from '../people/recorded.js';
import type { RadiotherapyCourse } from '../radiotherapy/radiotherapy-course.js';
import type { OperationView } from '../surgery/operation.js';
import type { DeliveryStatement } from './delivery-statement.js';
import type { GoalResult } from './goal-result.js';
import type { DeliveryLink } from './plan-parts.js';

/** A signed decision as far as delivery is judged by it. */
export interface SignedDecision extends Pick<DecisionView, 'id' | 'goals' | 'levels' | 'radiotherapy' | 'systemic' | 'steps' | 'triggers'> {
  readonly signedAt: string;
  /** The same on the calendar of the board. */
  readonly signedOn: string;
  /** When a later decision on the case was signed; null while this one stands. */
  readonly nextSignedAt: string | null;
  readonly nextSignedOn: string | null;
  /** Triggers that were answered, with the day of the answer on the calendar of the board. */
  readonly answered: readonly { readonly id: string; readonly effect: TriggerEffect; readonly on: string }[];
}

/** What is recorded of the treatment of a case, whichever decision it may belong to. */
export interface TreatmentFacts {
  readonly operations: readonly OperationView[];
  readonly courses: readonly (RadiotherapyCourse & Pick<Recorded, 'id'>)[];
  readonly lines: readonly (Pick<SystemicTherapyLineView, 'id'> & SystemicTherapyLineView)[];
  readonly biopsies: readonly BiopsyView[];
}

/** What people said of one decision. */
export interface SaidOfDelivery {
  readonly links: readonly (DeliveryLink & Pick<Recorded, 'id' | 'version'>)[];
  readonly statements: readonly (DeliveryStatement & Pick<Recorded, 'id' | 'version'>)[];
  /** What follows from actions that somebody has settled; what was stated of the part itself goes before it. */
  readonly byActions?: SaidOfDelivery['statements'];
  readonly results: readonly (GoalResult & Pick<Recorded, 'id' | 'version' | 'recordedAt'>)[];
}

/** One decision with all that bears on whether it was carried out. */
export interface DeliveryFacts extends TreatmentFacts, SaidOfDelivery {
  readonly decision: SignedDecision;
}
