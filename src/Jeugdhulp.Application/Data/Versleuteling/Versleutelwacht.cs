using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jeugdhulp.Application.Data.Versleuteling;

/// <summary>
/// Refuses a query that asks the database something about an encrypted text. It would not fail but answer wrongly: no two encrypted
/// values are equal, and a text made of one in the database is not decrypted.
/// </summary>
internal sealed class Versleutelwacht : IQueryExpressionInterceptor
{
    public static Versleutelwacht Enige { get; } = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        new Bezoeker().Visit(queryExpression);
        return queryExpression;
    }

    private sealed class Bezoeker : ExpressionVisitor
    {
        private static readonly string[] Vragers = ["System.Linq", "Microsoft.EntityFrameworkCore"];

        protected override Expression VisitBinary(BinaryExpression node)
        {
            var (links, rechts) = (Geheim(node.Left), Geheim(node.Right));
            var leegte = node.NodeType is ExpressionType.Equal or ExpressionType.NotEqual && (IsLeeg(node.Left) || IsLeeg(node.Right));
            return (links ?? rechts) is { } wat && !leegte ? throw Fout(wat) : base.VisitBinary(node);
        }

        protected override Expression VisitConditional(ConditionalExpression node)
        {
            var bladen = Bladen(node).Where(b => !IsLeeg(b)).Select(b => Geheim(b)).Distinct().ToList();
            return bladen.Count > 1 && bladen.Find(b => b is not null) is { } wat ? throw Fout(wat) : base.VisitConditional(node);
        }

        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression is { } drager && drager.Type == typeof(string) && Geheim(drager) is { } wat ? throw Fout(wat) : base.VisitMember(node);

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            // A method of our own in what is selected is called here, with the text as it is.
            var bron = node.Method.DeclaringType;
            var vraagt = bron == typeof(string) || (bron?.Namespace is { } ruimte && Vragers.Any(v => ruimte.StartsWith(v, StringComparison.Ordinal)));
            return vraagt && node.Arguments.Prepend(node.Object).OfType<Expression>().Select(a => Geheim(Kern(a))).FirstOrDefault(g => g is not null) is { } wat && node.Method.Name is not ("Select" or "SetProperty")
                ? throw Fout(wat)
                : base.VisitMethodCall(node);
        }

        private static Expression Kern(Expression argument) => argument switch
        {
            UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression lambda } => lambda.Body,
            LambdaExpression lambda => lambda.Body,
            _ => argument,
        };

        private static IEnumerable<Expression> Bladen(Expression node) => Kaal(node) is ConditionalExpression keuze
            ? Bladen(keuze.IfTrue).Concat(Bladen(keuze.IfFalse))
            : [node];

        private static string? Geheim(Expression? node) =>
            node is not null && Kaal(node) is MemberExpression { Expression: { } drager } lid && Vertrouwelijk.Is(drager.Type, lid.Member.Name)
                ? $"{drager.Type.Name}.{lid.Member.Name}"
                : null;

        private static bool IsLeeg(Expression node) => Kaal(node) is ConstantExpression { Value: null };

        private static Expression Kaal(Expression node) => node is UnaryExpression { NodeType: ExpressionType.Convert } om ? Kaal(om.Operand) : node;

        private static InvalidOperationException Fout(string wat) => new($"{wat} is encrypted: the database can only tell whether it is there. Ask for the value and look at it here.");
    }
}
