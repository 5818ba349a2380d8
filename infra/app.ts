import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { synthesize } from './synthesize.ts';

// The app of this repository. A project of one's own has one beside its configuration, without the checks of cdk-nag: the
// constructs pass them here.
const app = await synthesize();
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
