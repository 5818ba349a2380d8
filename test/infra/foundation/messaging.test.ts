import { describe, expect, it } from 'vitest';
import { Synthesized } from '#test/infra/synthesized.ts';

const eventsOf = (template: Synthesized): string[] =>
  template.one('AWS::SES::ConfigurationSetEventDestination').Properties.EventDestination.MatchingEventTypes;
const setOf = (template: Synthesized) => template.one('AWS::SES::ConfigurationSet').Properties;

describe('links in e-mails', () => {
  it.each(['dev', 'prod'])(
    'lead where they say in %s: SES replaces none, whatever the account is set to',
    (stage) => {
      const template = new Synthesized({ stage });
      expect(eventsOf(template)).not.toContain('open');
      expect(eventsOf(template)).not.toContain('click');
      expect(setOf(template)).toMatchObject({
        VdmOptions: { DashboardOptions: { EngagementMetrics: 'DISABLED' } },
      });
      expect(setOf(template).TrackingOptions).toBeUndefined();
    },
  );
});
