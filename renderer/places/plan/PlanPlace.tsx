export function PlanPlace() {
  return <main className="work" />;
}
