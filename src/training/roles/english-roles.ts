import { decodeRoleModel, ROLE_LABELS } from '../../claims/index.ts'
import { encodeModel, trainSoftmax } from '../../learning/index.ts'
import { loadResources } from '../../resources/index.ts'
import type { TrainedModel } from '../model-folder.ts'
import type { TrainingRun } from '../training-run.ts'
import { readRoles, roleRows } from './evaluate-roles.ts'
import { readPropbank } from './propbank.ts'
import { roleExamples } from './role-examples.ts'

/** How the committed model was trained. */
const SETTINGS = { bits: 16, passes: 4, rate: 0.1, penalty: 1e-5 }

const ABOUT =
  'Tells what the words near a verb or a noun of action are to it, as PropBank has it: who does it (A0), what it is done to (A1), what else ' +
  'takes part (A2, A3), place, time, direction, manner, purpose, negation, modals. A classifier over hashed features of the way through ' +
  'the tree, the words, their types and what syntax alone takes for subject and object. Web texts of EWT taught it, not news.'

/** Trains english-roles on PropBank's EWT as the present language stage reads it: train english-reading first. */
export function trainEnglishRoles({ corpora, openOnly, seed, report }: TrainingRun): TrainedModel {
  const resources = loadResources({ packs: ['base-english', 'world'] })
  const train = readRoles(readPropbank(corpora, 'train'), resources)
  const examples = train.flatMap(({ tree, frames }) => frames.flatMap((frame) => roleExamples(tree, frame)))
  report(`${examples.length} words near predicates`)
  const { scale, weights } = trainSoftmax(examples, { ...SETTINGS, classes: ROLE_LABELS.length, seed, report })
  const bytes = encodeModel({ settings: { scale }, arrays: { weights } })
  const dev = readRoles(readPropbank(corpora, 'dev'), resources)
  return {
    name: 'english-roles',
    title: 'english-roles: who does what to whom',
    weights: bytes,
    corpora: ['PropBank on UD English EWT, train (annotation and text CC BY-SA 4.0)'],
    training: { seed, openOnly, ...SETTINGS },
    scores: roleRows(dev, decodeRoleModel(bytes)),
    about: ABOUT,
  }
}
