/**
 * The file of GitHub Actions: each change is checked, played and synthesized; a person deploys, through a role that trusts the
 * repository (OIDC), so that no key of AWS is kept.
 */
export const WORKFLOW = `name: Régua

on:
  push:
  pull_request:
  # Implantar é um ato de uma pessoa: Actions > Régua > Run workflow.
  workflow_dispatch:
    inputs:
      stage:
        description: Estágio
        type: choice
        options: [dev, prod]

permissions:
  contents: read
  id-token: write

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      - run: npm run check
      - run: npm start
      - run: npm run synth

  deploy:
    if: github.event_name == 'workflow_dispatch'
    needs: check
    runs-on: ubuntu-latest
    environment: \${{ inputs.stage }}
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 24
          cache: npm
      - uses: aws-actions/configure-aws-credentials@v5
        with:
          # O ARN de um papel do IAM que confia neste repositório, em Settings > Environments > Variables.
          role-to-assume: \${{ vars.AWS_ROLE_ARN }}
          aws-region: sa-east-1
      - run: npm ci
      - run: npm run deploy -- -c stage=\${{ inputs.stage }} --require-approval never
`;
