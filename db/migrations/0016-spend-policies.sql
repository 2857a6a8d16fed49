-- The policies on spend as published. All of them are data: a later version changes them from its day on.

-- The rules of each regime as published; what is not published is marked unconfirmed in the reason.
insert into policy (id, kind, version, effective_from, definition, reason, source, decided_by)
values ('01900000-0000-7000-8000-000000000171', 'spend-rules', 1, '2018-04-01',
  '{
    "regimes": [
      {
        "regime": "spend_controls_v5", "from": "2018-04-01",
        "source": "Digital and technology spend controls version 5", "hasBoards": true, "moneyBasis": "wholeLifeCost",
        "thresholds": [
          {
            "spendTypes": ["digital_service"], "thresholdClasses": null, "moreThan": "100000.00",
            "from": "2018-04-01", "source": "Service Manual: spend controls pipeline process"
          },
          {
            "spendTypes": null, "thresholdClasses": null, "moreThan": "5000000.00", "from": "2018-04-01",
            "source": "Service Manual: spend controls pipeline process"
          }
        ],
        "belowThreshold": "self_assured",
        "routes": {"low": "central_gds", "medium": "central_gds", "high": "central_gds"}, "earnedAutonomy": null,
        "aboveDelegatedLimit": {
          "route": "hm_treasury", "isLimitNeeded": false,
          "source": "The organisation''s delegated authority letter from HM Treasury"
        },
        "ncrSource": "DAO 02/26: novel, contentious or repercussive spending", "reviews": null,
        "requiredFor": {
          "triaged": ["description", "spendType", "thresholdClass", "wholeLifeCost", "ncrFlags"],
          "with_assurance_board": [
            "description", "spendType", "thresholdClass", "wholeLifeCost", "ncrFlags",
            "phase", "expectedCommitmentDate", "seniorResponsibleOwner"
          ],
          "with_joint_assurance_review": [
            "description", "spendType", "thresholdClass", "wholeLifeCost",
            "ncrFlags", "phase", "expectedCommitmentDate",
            "seniorResponsibleOwner", "annualCost", "fundingSecured"
          ],
          "decided": [
            "description", "spendType", "thresholdClass", "wholeLifeCost", "ncrFlags", "phase",
            "expectedCommitmentDate", "seniorResponsibleOwner", "vatBasis", "fundingSecured",
            "route"
          ]
        }
      },
      {
        "regime": "spend_controls_v6", "from": "2024-02-23",
        "source": "Digital and technology spend controls version 6: risk and importance framework", "hasBoards": true,
        "moneyBasis": "wholeLifeCost",
        "thresholds": [
          {
            "spendTypes": null, "thresholdClasses": ["crypt_key"], "moreThan": "0.00", "from": "2024-02-23",
            "source": "Digital and technology spend controls version 6: create a pipeline"
          },
          {
            "spendTypes": null, "thresholdClasses": ["public_facing_service"], "moreThan": "100000.00",
            "from": "2024-02-23", "source": "Digital and technology spend controls version 6: create a pipeline"
          },
          {
            "spendTypes": null, "thresholdClasses": ["other_ddat"], "moreThan": "1000000.00", "from": "2024-02-23",
            "source": "Digital and technology spend controls version 6: create a pipeline"
          }
        ],
        "belowThreshold": "self_assured",
        "routes": {"low": "central_gds", "medium": "central_gds", "high": "central_gds"},
        "earnedAutonomy": {
          "routes": {"low": "self_assured", "medium": "assurance_board", "high": "central_gds"},
          "source": "Digital and technology spend controls version 6: earned autonomy"
        },
        "aboveDelegatedLimit": {
          "route": "hm_treasury", "isLimitNeeded": false,
          "source": "The organisation''s delegated authority letter from HM Treasury"
        },
        "ncrSource": "DAO 02/26: novel, contentious or repercussive spending", "reviews": null,
        "requiredFor": {
          "triaged": ["description", "spendType", "thresholdClass", "wholeLifeCost", "ncrFlags"],
          "with_assurance_board": [
            "description", "spendType", "thresholdClass", "wholeLifeCost", "ncrFlags",
            "phase", "expectedCommitmentDate", "seniorResponsibleOwner", "risk"
          ],
          "with_joint_assurance_review": [
            "description", "spendType", "thresholdClass", "wholeLifeCost",
            "ncrFlags", "phase", "expectedCommitmentDate",
            "seniorResponsibleOwner", "annualCost", "fundingSecured", "risk"
          ],
          "decided": [
            "description", "spendType", "thresholdClass", "wholeLifeCost", "ncrFlags", "phase",
            "expectedCommitmentDate", "seniorResponsibleOwner", "vatBasis", "fundingSecured",
            "risk", "route"
          ]
        }
      },
      {
        "regime": "digital_assurance_2026", "from": "2026-04-01",
        "source": "Digital Assurance Playbook, 1 April 2026", "hasBoards": false, "moneyBasis": "wholeLifeCost",
        "thresholds": [], "belowThreshold": "self_assured",
        "routes": {"low": "self_assured", "medium": "self_assured", "high": "assurance_board"},
        "earnedAutonomy": null,
        "aboveDelegatedLimit": {
          "route": "hm_treasury", "isLimitNeeded": true,
          "source": "The organisation''s delegated authority letter from HM Treasury"
        },
        "ncrSource": "DAO 02/26: novel, contentious or repercussive spending",
        "reviews": {
          "unreviewed": {"low": "self_assured", "medium": "assurance_board", "high": "assurance_board"},
          "outcomes": {
            "all_to_board": {
              "low": "assurance_board", "medium": "assurance_board",
              "high": "assurance_board"
            },
            "high_and_medium_to_board": {
              "low": "self_assured", "medium": "assurance_board",
              "high": "assurance_board"
            },
            "self_assure_low_and_medium": {
              "low": "self_assured", "medium": "self_assured",
              "high": "assurance_board"
            }
          }
        },
        "requiredFor": {
          "triaged": ["description", "spendType", "thresholdClass", "wholeLifeCost", "ncrFlags"],
          "with_assurance_board": [], "with_joint_assurance_review": [],
          "decided": [
            "description", "spendType", "thresholdClass", "wholeLifeCost", "ncrFlags", "phase",
            "expectedCommitmentDate", "seniorResponsibleOwner", "vatBasis", "fundingSecured",
            "risk", "route"
          ]
        }
      }
    ],
    "review": {"mostControl": 0, "mostMonitor": 3, "source": "Defra delivery group governance: spend control"},
    "duplicateLikeness": 0.45
  }',
  'As published; unconfirmed are the routes of version 5 and by rating from April 2026, and what each step asks for.',
  'Spend controls versions 5 and 6; Digital Assurance Playbook, 1 April 2026; DAO 02/26; Defra delivery group governance', 'installation');

-- One letter for each organisation: there is none to begin with, and until there is one nothing is within a limit.
insert into policy (id, kind, version, effective_from, definition, reason, source, decided_by)
values ('01900000-0000-7000-8000-000000000172', 'delegated-limits', 1, '2018-04-01',
  '{"limits": [], "autonomy": []}',
  'No letter has been recorded yet.',
  'HM Treasury''s delegated authority letter to each organisation', 'installation');

-- Four questions are published for digital services; for the other types the themes are asked.
with themes as (
  select jsonb_agg(jsonb_build_object('key', theme, 'theme', theme, 'text', text, 'band', null,
    'levels', '{"low": null, "medium": null, "high": null}'::jsonb) order by place) as questions
  from (values
    (1, 'risk_to_users', 'How much could users be harmed if this goes wrong?'),
    (2, 'delivery_team_capability', 'How far could the delivery team lack what this needs?'),
    (3, 'technology_novelty', 'How new is the technology to the organisation?'),
    (4, 'previous_delivery_quality', 'How poorly has comparable work been delivered before?'),
    (5, 'political_priority', 'How much political attention does it have?')) asked (place, theme, text)
), published (id, version, effective_from, digital_service, reason, source) as (values
  ('01900000-0000-7000-8000-000000000173'::uuid, 1, '2024-02-23'::date, '[
  {
    "key": "annual_cost", "theme": "cost_and_value", "text": "What does it cost a year?",
    "levels": {"low": "Under £100,000", "medium": "£100,000 to £10 million", "high": "Over £10 million"},
    "band": {"fact": "annualCost", "mediumFrom": "100000.00", "highAbove": "10000000.00"}
  },
  {
    "key": "transactions", "theme": "risk_to_users",
    "text": "How many transactions does the service handle a year?",
    "levels": {"low": null, "medium": null, "high": null}, "band": null
  },
  {
    "key": "top_75_service", "theme": "political_priority", "text": "Is it one of the Top 75 services?",
    "levels": {"low": null, "medium": null, "high": null}, "band": null
  },
  {
    "key": "special_care", "theme": "risk_to_users",
    "text": "Is it mainly for users who need special care, support or protection?",
    "levels": {"low": "No", "medium": null, "high": "Yes"}, "band": null
  }
]'::jsonb,
  'The text of 2024. Its bands for transactions are not recorded here; its levels for special care are unconfirmed.',
  'Risk and Importance Framework, spend controls version 6, 23 February 2024'),
  ('01900000-0000-7000-8000-000000000174'::uuid, 2, '2025-03-27'::date, '[
  {
    "key": "whole_life_cost", "theme": "cost_and_value",
    "text": "What do development and operation cost over the whole life?",
    "levels": {"low": "Under £20 million", "medium": "£20 million to £50 million", "high": "Over £50 million"},
    "band": {"fact": "wholeLifeCost", "mediumFrom": "20000000.00", "highAbove": "50000000.00"}
  },
  {
    "key": "transactions", "theme": "risk_to_users",
    "text": "How many transactions does the service handle a year?",
    "levels": {
      "low": "Under 100,000, or non-transactional", "medium": "100,000 to 1 million",
      "high": "Over 1 million"
    },
    "band": {"fact": "transactionsPerYear", "mediumFrom": "100000", "highAbove": "1000000"}
  },
  {
    "key": "top_75_service", "theme": "political_priority", "text": "Is it one of the Top 75 services?",
    "levels": {"low": null, "medium": null, "high": null}, "band": null
  },
  {
    "key": "special_care", "theme": "risk_to_users",
    "text": "Is it mainly for users who need special care, support or protection?",
    "levels": {"low": "No", "medium": "Yes", "high": null}, "band": null
  }
]'::jsonb,
  'The text of 27 March 2025, with whole-life cost instead of annual cost.',
  'Risk and Importance Framework, spend controls version 6, 27 March 2025')
)
insert into policy (id, kind, version, effective_from, definition, reason, source, decided_by)
select id, 'risk-questions', version, effective_from, jsonb_build_object('digital_service', digital_service,
    'platform_or_common_component', questions, 'commodity_technology_or_licence', questions,
    'specialist_technology', questions, 'resourcing_contract', questions), reason, source, 'installation'
from published cross join themes;

insert into policy (id, kind, version, effective_from, definition, reason, source, decided_by)
values ('01900000-0000-7000-8000-000000000175', 'spend-decisions', 1, '2018-04-01',
  '{
    "words": [
      {"word": "approved", "effect": "approves", "takesConditions": false},
      {"word": "approved_with_conditions", "effect": "approves", "takesConditions": true},
      {"word": "not_approved", "effect": "refuses", "takesConditions": false},
      {"word": "returned_for_information", "effect": "returns", "takesConditions": false}
    ],
    "overdueConditionsStop": false
  }',
  'The words in common use (unconfirmed), so they are data.',
  'Get approval to spend', 'installation');
