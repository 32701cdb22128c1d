// Made of src/style/data/title.yaml by `npm run data`: a change belongs there.
export const TITLES: readonly string[] = ["mr","mrs","ms","miss","mx","dr","sir","madam","pan","pani","panstwo","kungs","kundze","kungam","kundzei","اقای","خانم","جناب","سرکار","دکتر","مهندس","ltd","sp","oo","z","o","sa","sia","inc","llc"]
