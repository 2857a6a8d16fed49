-- Version 1 of the scoring model, in force from the beginning. Weights are percentages that add up to 100.

insert into scoring_model (id, version, name, active_from, definition) values (
  '01900000-0000-7000-8000-000000000001', 1, 'Value, urgency and feasibility', '2026-01-01T00:00:00Z',
  $json$
{
  "scale": { "min": 1, "max": 10, "step": 0.5 },
  "criteria": [
    {
      "key": "value", "name": "Value", "weight": 50,
      "measures": [{
        "key": "value", "name": "Value", "weight": 100, "staleAfterDays": 365,
        "question": "How much better off are users and the public purse once this need is met?",
        "anchors": [
          { "points": 1, "meaning": "A convenience for a few people; nobody would notice if it never happened." },
          { "points": 4, "meaning": "A real nuisance removed for some thousands of people, or a modest saving for one team." },
          { "points": 7, "meaning": "A need that many people meet often, or a saving that a whole unit would see in its budget." },
          { "points": 10, "meaning": "People come to harm or lose money they are owed without it, or the department saves on a national scale." }
        ]
      }]
    },
    {
      "key": "urgency", "name": "Urgency", "weight": 30,
      "measures": [{
        "key": "urgency", "name": "Urgency", "weight": 100, "staleAfterDays": 180,
        "question": "What is lost for every quarter that this waits?",
        "anchors": [
          { "points": 1, "meaning": "Nothing is lost by waiting; the case will be the same in two years." },
          { "points": 4, "meaning": "Waiting costs a little more each quarter, or a contract ends within two years." },
          { "points": 7, "meaning": "Waiting plainly hurts: a contract or support ends within a year, or harm builds up month by month." },
          { "points": 10, "meaning": "A date in law or a failing service leaves no quarter to lose." }
        ]
      }]
    },
    {
      "key": "feasibility", "name": "Feasibility", "weight": 20,
      "measures": [{
        "key": "feasibility", "name": "Feasibility", "weight": 100, "staleAfterDays": 365,
        "question": "How likely are we to deliver it with the people, technology and partners within reach?",
        "anchors": [
          { "points": 1, "meaning": "Nobody knows how; it hangs on law, suppliers or skills that we do not have." },
          { "points": 4, "meaning": "Possible, but with unproven technology, a missing team or several unwilling partners." },
          { "points": 7, "meaning": "Done before elsewhere; most of the team and the parts are in place." },
          { "points": 10, "meaning": "A standing team can do it now with parts that are already running." }
        ]
      }]
    }
  ],
  "gates": []
}
  $json$
);
