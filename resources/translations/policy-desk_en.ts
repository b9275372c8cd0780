<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>policy-desk</name>
    <message>
        <location filename="desktop/about.py"/>
        <location filename="desktop/menus.py"/>
        <source>输入检索词</source>
        <translation>Go to the search box</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>立即检索，所写的条件（省:辽宁）列为筛选条件；在结果中则进入右侧正文</source>
        <translation>Search now, conditions typed (省:辽宁) becoming filters; in the results, go to the text on the right</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>清除检索词；在原文、批注中则回到正文</source>
        <translation>Clear the search words; in original or note, go back to the text</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>在检索词框与结果之间、各条结果之间移动</source>
        <translation>Move between search box and results, and among the results</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <location filename="desktop/pages/search_chosen.py"/>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>把选中的结果加入选编，或移出选编；在筛选栏则依次为包含、排除、取消</source>
        <translation>Add the selected result to the pack or remove it; in the filters: include, exclude, off</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>把正在看的措施加入选编，或移出选编</source>
        <translation>Add the measure being read to the pack, or remove it</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <location filename="desktop/menus.py"/>
        <source>把全部检索结果加入选编</source>
        <translation>Add all results to the pack</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>到下一个 / 上一个窗格</source>
        <translation>Next / previous pane</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>在选编中前移 / 后移</source>
        <translation>Move up / down in the pack</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <location filename="desktop/pack_edits.py"/>
        <location filename="desktop/pages/search_chosen.py"/>
        <location filename="desktop/widgets/detail_head.py"/>
        <location filename="desktop/widgets/duty_list.py"/>
        <location filename="desktop/widgets/duty_matrix.py"/>
        <location filename="desktop/widgets/pack_cards.py"/>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>移出选编</source>
        <translation>Remove from pack</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>为选编中的措施写按语</source>
        <translation>Write a remark on a measure in the pack</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>撤销 / 重做</source>
        <translation>Undo / redo</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/pages/search_chosen.py"/>
        <source>复制正文并注明出处</source>
        <translation>Copy text with citation</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>复制检索式，可粘贴到检索框再查</source>
        <translation>Copy the query, to be pasted into the search box again</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>存为常用检索 / 常用检索和检索历史</source>
        <translation>Save the search / saved searches and history</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>为正在看的措施写批注</source>
        <translation>Write a note on the measure being read</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>把正在看的或所选的措施放入对比</source>
        <translation>Compare the measure being read, or those selected</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>从同类措施返回刚才看的措施</source>
        <translation>Go back from a similar measure to the one read before</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>导出选编为 PDF</source>
        <translation>Export the pack as PDF</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>放大 / 缩小 / 恢复（也可按住 Ctrl 滚动滚轮）</source>
        <translation>Zoom in / out / reset (or Ctrl and the mouse wheel)</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>显示或收起筛选栏</source>
        <translation>Show or hide the filters</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>到各页</source>
        <translation>Go to a page</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>打开文件或别人转交的选编（也可把文件拖到窗口中）</source>
        <translation>Open a document, or a pack handed on by somebody (or drag the file into the window)</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <location filename="desktop/menus.py"/>
        <source>全屏显示</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>两个词都要含有</source>
        <translation>Both words must occur</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>含有其中一个；“|”只连接相邻的两个词</source>
        <translation>Either word occurs; "|" joins only the two words beside it</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>只查引号内的原词，不查其他写法和同义词</source>
        <translation>Only the exact words quoted, no variants or synonyms</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>不含此词；也可排除引号、括号或条件，如 -省:四川</source>
        <translation>The word must not occur; quotations, brackets and conditions can be excluded too: -省:四川</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>括号把几个词并成一组</source>
        <translation>Brackets make a group of words</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>省份、类别、文件；几个值之间用逗号</source>
        <translation>Province, category, document; several values separated by commas</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>责任部门及其分工</source>
        <translation>Responsible department and its role</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>完成期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>资金支持及其金额</source>
        <translation>Funding and its amount</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>效力、量化目标、自己的批注、判断效力的日期</source>
        <translation>Status, quantified targets, own notes, day of judgement</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>程序版本</source>
        <translation>Program version</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/about.py"/>
        <location filename="desktop/widgets/timeline_painting.py"/>
        <source>%n 份文件</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>资料版本</source>
        <translation>Data version</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>资料截止</source>
        <translation>Data cut-off</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>资料来源</source>
        <translation>Data publisher</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>资料规模</source>
        <translation>Data size</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/about.py"/>
        <location filename="desktop/widgets/results_list.py"/>
        <source>%n 条措施</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>资料指纹</source>
        <translation>Data fingerprint</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>数据文件夹</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>日志</source>
        <translation>Log</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <location filename="desktop/detail_text.py"/>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>离线的省级政策措施资料库：检索、对照、排印。</source>
        <translation>Provincial policy measures, offline: search, compare, print.</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <location filename="desktop/window.py"/>
        <source>政策案头</source>
        <translation>Policy Desk</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>{name}：{value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>（未知）</source>
        <translation>(unknown)</translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>检索框的写法</source>
        <translation>Search syntax</translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <source>文件与文号</source>
        <translation>Document</translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/document_facts.py"/>
        <location filename="desktop/filtering.py"/>
        <location filename="desktop/models/facets.py"/>
        <source>效力</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/filtering.py"/>
        <location filename="desktop/models/facets.py"/>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/comparing_provinces.py"/>
        <source>牵头部门</source>
        <translation>Lead department</translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <source>分工、参与部门</source>
        <translation>Other organs</translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/comparing_provinces.py"/>
        <location filename="desktop/detail_body.py"/>
        <location filename="desktop/filtering.py"/>
        <location filename="desktop/models/duty_list.py"/>
        <source>目标</source>
        <translation>Targets</translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/detail_body.py"/>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/due_rows.py"/>
        <location filename="desktop/filtering.py"/>
        <location filename="desktop/help_topics.py"/>
        <location filename="desktop/models/duty_list.py"/>
        <location filename="desktop/models/facets.py"/>
        <location filename="desktop/pages/registry.py"/>
        <source>期限</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/detail_text.py"/>
        <source>资金支持</source>
        <translation>Funding</translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/detail_body.py"/>
        <location filename="desktop/detail_text.py"/>
        <source>引用文件</source>
        <translation>Citations</translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/detail_text.py"/>
        <source>未写文号</source>
        <translation>No number stated</translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/saying.py"/>
        <source>未写明日期</source>
        <translation>No date stated</translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/detail_body.py"/>
        <source>依据：</source>
        <translation>Basis: </translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <source>{name}：</source>
        <translation>{name}: </translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/due_plan.py"/>
        <location filename="desktop/vocabulary.py"/>
        <location filename="desktop/widgets/due_legend.py"/>
        <location filename="desktop/widgets/duty_cells.py"/>
        <source>已到期</source>
        <translation>Past due</translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <source>最早</source>
        <translation>Earliest</translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <source>金额最高</source>
        <translation>Highest sum</translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/vocabulary.py"/>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <source>文字大都不同，未逐处标出</source>
        <translation>mostly different, not marked</translation>
    </message>
    <message>
        <location filename="desktop/comparing_provinces.py"/>
        <location filename="desktop/wording.py"/>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <location filename="desktop/comparing_provinces.py"/>
        <location filename="desktop/detail_body.py"/>
        <location filename="desktop/filtering.py"/>
        <location filename="desktop/models/facets.py"/>
        <source>资金</source>
        <translation>Funding</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/comparing_provinces.py"/>
        <location filename="desktop/document_facts.py"/>
        <location filename="desktop/models/documents.py"/>
        <location filename="desktop/models/facets.py"/>
        <location filename="desktop/models/packs.py"/>
        <location filename="desktop/models/searches.py"/>
        <location filename="desktop/widgets/pack_head.py"/>
        <location filename="desktop/widgets/pack_items.py"/>
        <location filename="desktop/widgets/pack_strip.py"/>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>%n 条</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/comparing_provinces.py"/>
        <source>还有 %n 条</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/comparing_provinces.py"/>
        <source>牵头：</source>
        <translation>Lead: </translation>
    </message>
    <message>
        <location filename="desktop/comparing_provinces.py"/>
        <source>目标：</source>
        <translation>Target: </translation>
    </message>
    <message>
        <location filename="desktop/comparing_provinces.py"/>
        <source>资金：</source>
        <translation>Funding: </translation>
    </message>
    <message>
        <location filename="desktop/comparing_provinces.py"/>
        <location filename="desktop/filtering.py"/>
        <location filename="desktop/rows.py"/>
        <location filename="desktop/saying.py"/>
        <location filename="desktop/widgets/note_line.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="desktop/comparing_provinces.py"/>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/models/duty_list.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <source>未写明</source>
        <translation>Not stated</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/comparing_provinces.py"/>
        <source>另有 %n 项</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/comparison.py"/>
        <source>未见规定</source>
        <translation>No provision found</translation>
    </message>
    <message>
        <location filename="desktop/comparison_copy.py"/>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/due_rows.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <source>出处</source>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="desktop/comparison_sources.py"/>
        <source>找到的措施</source>
        <translation>Measures found</translation>
    </message>
    <message>
        <location filename="desktop/comparison_sources.py"/>
        <location filename="desktop/detail_text.py"/>
        <source>同类措施（他省）</source>
        <translation>Similar measures (other provinces)</translation>
    </message>
    <message>
        <location filename="desktop/comparison_sources.py"/>
        <location filename="desktop/widgets/results_list.py"/>
        <source>检索结果</source>
        <translation>Search results</translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/due_rows.py"/>
        <location filename="desktop/filtering.py"/>
        <location filename="desktop/models/facets.py"/>
        <location filename="desktop/vocabulary.py"/>
        <source>责任部门</source>
        <translation>Departments</translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>本条只有标题，没有正文。</source>
        <translation>This measure has a heading only, no text.</translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>截至{day}：{state}。</source>
        <translation>As of {day}: {state}. </translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>“{text}”</source>
        <translation>"{text}"</translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>原文未写明有效期。</source>
        <translation>The document states no period of validity.</translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/duty_lines.py"/>
        <source>名录未收</source>
        <translation>Not in register</translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <location filename="desktop/document_text.py"/>
        <source>责任部门：{name}（{role}）</source>
        <translation>Department: {name} ({role})</translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>{said}，{family}系统</source>
        <translation>{said}, line: {family}</translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <location filename="desktop/document_text.py"/>
        <source>目标：{name} {value}</source>
        <translation>Target: {name} {value}</translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>{said}，{due}</source>
        <translation>{said}, {due}</translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>资金：{kind} {sum}</source>
        <translation>Funding: {kind} {sum}</translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>{said}，给{recipient}</source>
        <translation>{said}, for {recipient}</translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>期限：{due}</source>
        <translation>Deadline: {due}</translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>引用文件：{title}</source>
        <translation>Document cited: {title}</translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>{said}（{number}）</source>
        <translation>{said} ({number})</translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>{said}，库中有</source>
        <translation>{said}, in the library</translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>文中标记（单击看原文）：</source>
        <translation>Marked in the text (click for the original): </translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>目标与期限</source>
        <translation>Targets</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>同类措施</source>
        <translation>Similar</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/widgets/note_editor.py"/>
        <source>我的批注</source>
        <translation>My note</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>原文：{text}</source>
        <translation>Original: {text}</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>本条未写明责任部门。</source>
        <translation>This measure names no responsible department.</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/filtering.py"/>
        <location filename="desktop/models/facets.py"/>
        <source>分工</source>
        <translation>Role</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>部门（原文）</source>
        <translation>Department (as written)</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>规范名称</source>
        <translation>Official name</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>完成时限</source>
        <translation>Completion</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>本条未写明可计量的目标和期限。</source>
        <translation>This measure states no quantified target or deadline.</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/due_rows.py"/>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>目标（单击看原文）</source>
        <translation>Target (click for the original)</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>文件的总体目标，不专属于本条：</source>
        <translation>General goals of the document, of no measure in particular:</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>本条未写明资金支持。</source>
        <translation>This measure states no funding.</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>方式</source>
        <translation>Form</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>金额（单击看原文）</source>
        <translation>Amount (click for the original)</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>对象</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>本条未引用其他文件。</source>
        <translation>This measure cites no other document.</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>库中没有</source>
        <translation>Not held</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/exporting.py"/>
        <location filename="desktop/incoming.py"/>
        <source>打开文件</source>
        <translation>Open document</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>文件（单击看原文）</source>
        <translation>Document (click for the original)</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/document_facts.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <source>文号</source>
        <translation>Number</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/help_topics.py"/>
        <location filename="desktop/pages/registry.py"/>
        <source>资料库</source>
        <translation>Library</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>正在查找…</source>
        <translation>Looking...</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>未见相近措施。</source>
        <translation>No similar measures found.</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>措施（单击打开）</source>
        <translation>Measure (click to open)</translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>共有的词</source>
        <translation>Shared words</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>列第一位者牵头</source>
        <translation>The first named leads</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>逗号前的单位牵头</source>
        <translation>Those before the comma lead</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>“牵头”写在单位名称旁</source>
        <translation>"Lead" stands beside the name</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>文中未标明牵头单位</source>
        <translation>The text names no lead</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>{day}：{status}</source>
        <translation>{day}: {status}</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <source>题名</source>
        <translation>Title</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>文中未写明</source>
        <translation>Not stated in the text</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>文种</source>
        <translation>Type</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>发文机关</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>发布日期</source>
        <translation>Issued</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>施行日期</source>
        <translation>Effective</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>牵头规则</source>
        <translation>Rule for the lead</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <location filename="desktop/due_rows.py"/>
        <location filename="desktop/duty_rows.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <source>措施</source>
        <translation>Measures</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>总体目标</source>
        <translation>General goals</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>引用的文件</source>
        <translation>Documents cited</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>没有引用其他文件。</source>
        <translation>Cites no other document.</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>被资料库中的文件引用</source>
        <translation>Cited by documents of the library</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>没有。</source>
        <translation>None.</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <source>来源文件</source>
        <translation>Source file</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>文中未写明有效期</source>
        <translation>The text states no period of validity</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>依据：“{quote}”</source>
        <translation>Basis: "{quote}"</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>“{quote}”</source>
        <translation>"{quote}"</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>资料库中没有</source>
        <translation>Not in the library</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>打开《{title}》</source>
        <translation>Open 《{title}》</translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>《{title}》</source>
        <translation>《{title}》</translation>
    </message>
    <message>
        <location filename="desktop/document_text.py"/>
        <source>效力的依据</source>
        <translation>Basis of the status</translation>
    </message>
    <message>
        <location filename="desktop/document_text.py"/>
        <source>牵头单位的规则</source>
        <translation>Rule for who leads</translation>
    </message>
    <message>
        <location filename="desktop/document_text.py"/>
        <source>资金支持：{value}</source>
        <translation>Funding: {value}</translation>
    </message>
    <message>
        <location filename="desktop/document_text.py"/>
        <source>期限：{day}</source>
        <translation>Deadline: {day}</translation>
    </message>
    <message>
        <location filename="desktop/document_text.py"/>
        <source>引用文件，在资料库中，点击打开</source>
        <translation>Document cited, in the library; click to open</translation>
    </message>
    <message>
        <location filename="desktop/document_text.py"/>
        <source>引用文件，资料库中没有</source>
        <translation>Document cited, not in the library</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_copy.py"/>
        <source>已复制 %n 项期限及出处。</source>
        <translation>
            <numerusform>Copied %n deadline with its source.</numerusform>
            <numerusform>Copied %n deadlines with their sources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_copy.py"/>
        <location filename="desktop/pages/search_chosen.py"/>
        <source>已复制 %n 条出处。</source>
        <translation>
            <numerusform>Copied %n citation.</numerusform>
            <numerusform>Copied %n citations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_filters.py"/>
        <source>每年都要完成的 %n 项</source>
        <translation>
            <numerusform>%n item due every year</numerusform>
            <numerusform>%n items due every year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_filters.py"/>
        <source>写明有效期的文件 %n 份，其中已过有效期 {past} 份</source>
        <translation>
            <numerusform>%n document with stated validity, {past} expired</numerusform>
            <numerusform>%n documents with stated validity, {past} expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_filters.py"/>
        <source>{range}：%n 项，未到期 {ahead} 项，已到期 {past} 项</source>
        <translation>
            <numerusform>{range}: %n item, {ahead} ahead, {past} past</numerusform>
            <numerusform>{range}: %n items, {ahead} ahead, {past} past</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/due_filters.py"/>
        <source>没有措施符合当前的检索词和筛选条件，所以没有期限可看。</source>
        <translation>No measure matches the words and filters, so there are no deadlines to show.</translation>
    </message>
    <message>
        <location filename="desktop/due_filters.py"/>
        <source>这些措施里没有写明“每年”都要完成而不写止期的目标。</source>
        <translation>None of these measures has a target for "every year" without an end.</translation>
    </message>
    <message>
        <location filename="desktop/due_filters.py"/>
        <source>这些措施所在的文件都没有写明有效期。</source>
        <translation>None of the documents of these measures states its validity.</translation>
    </message>
    <message>
        <location filename="desktop/due_filters.py"/>
        <source>{range}没有到期的事项。</source>
        <translation>{range}: nothing is due.</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_filters.py"/>
        <source>这 %n 条措施都没有写明期限。</source>
        <translation>
            <numerusform>This measure states no deadline.</numerusform>
            <numerusform>None of these %n measures states a deadline.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>全部期限</source>
        <translation>All deadlines</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>30 天内</source>
        <translation>Within 30 days</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>90 天内</source>
        <translation>Within 90 days</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>180 天内</source>
        <translation>Within 180 days</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>本年内</source>
        <translation>This year</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>以后</source>
        <translation>Later</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>每年都做</source>
        <translation>Every year</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>即将失效的文件</source>
        <translation>Documents expiring</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>至 {day}</source>
        <translation>to {day}</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>{day} 起</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>{day} 以前</source>
        <translation>&lt; {day}</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>未写明止期</source>
        <translation>no end stated</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>最近 {day}</source>
        <translation>next {day}</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>写明有效期的文件</source>
        <translation>with stated validity</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>总体目标在内</source>
        <translation>incl. goals</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>今天到期</source>
        <translation>due today</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_plan.py"/>
        <source>还有 %n 天</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_plan.py"/>
        <source>已过 %n 天</source>
        <translation>
            <numerusform>%n day past</numerusform>
            <numerusform>%n days past</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_plan.py"/>
        <source>还有 %n 年</source>
        <translation>
            <numerusform>%n year left</numerusform>
            <numerusform>%n years left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_plan.py"/>
        <source>已过 %n 年</source>
        <translation>
            <numerusform>%n year past</numerusform>
            <numerusform>%n years past</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_plan.py"/>
        <source>还有 %n 年多</source>
        <translation>
            <numerusform>over %n year left</numerusform>
            <numerusform>over %n years left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_plan.py"/>
        <source>已过 %n 年多</source>
        <translation>
            <numerusform>over %n year past</numerusform>
            <numerusform>over %n years past</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <location filename="desktop/filtering.py"/>
        <source>{first}至{last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <location filename="desktop/filtering.py"/>
        <source>{day}及以后</source>
        <translation>{day} or later</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <location filename="desktop/filtering.py"/>
        <source>{day}及以前</source>
        <translation>{day} or earlier</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <location filename="desktop/models/facets.py"/>
        <location filename="desktop/saying.py"/>
        <location filename="desktop/widgets/timeline_painting.py"/>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>{year}—{last}年</source>
        <translation>{year}–{last}</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <location filename="desktop/saying.py"/>
        <location filename="desktop/widgets/calendar.py"/>
        <source>{year}年{month}月</source>
        <translation>{name} {year}</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>{year}年第{quarter}季度</source>
        <translation>Q{quarter} {year}</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>{year}年{month}—{last}月</source>
        <translation>{name} – {last_name} {year}</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_plan.py"/>
        <source>%n 份</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_plan.py"/>
        <location filename="desktop/widgets/timeline_painting.py"/>
        <source>%n 项</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>每年都要完成，未写明止期</source>
        <translation>Due every year, no end stated</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>{year}年底前（原文只写到年）</source>
        <translation>By end of {year} (text gives the year only)</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <location filename="desktop/widgets/due_legend.py"/>
        <source>未到期</source>
        <translation>Ahead</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>尚未失效的文件</source>
        <translation>Documents not yet expired</translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>已失效的文件</source>
        <translation>Documents expired</translation>
    </message>
    <message>
        <location filename="desktop/due_rows.py"/>
        <source>每年</source>
        <translation>Every year</translation>
    </message>
    <message>
        <location filename="desktop/due_rows.py"/>
        <source>每年，{day}</source>
        <translation>Every year, {day}</translation>
    </message>
    <message>
        <location filename="desktop/due_rows.py"/>
        <source>总体目标：{title}</source>
        <translation>General goal: {title}</translation>
    </message>
    <message>
        <location filename="desktop/due_rows.py"/>
        <source>未见有效期的原文</source>
        <translation>No text on validity found</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_rows.py"/>
        <source>{names}等 %n 个部门</source>
        <translation>
            <numerusform>{names} and others (%n department)</numerusform>
            <numerusform>{names} and others (%n departments)</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/due_rows.py"/>
        <source>未写明责任部门</source>
        <translation>No department stated</translation>
    </message>
    <message>
        <location filename="desktop/due_rows.py"/>
        <source>{names}（牵头）</source>
        <translation>{names} (lead)</translation>
    </message>
    <message>
        <location filename="desktop/due_rows.py"/>
        <source>距今</source>
        <translation>Time left</translation>
    </message>
    <message>
        <location filename="desktop/due_rows.py"/>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>{name}（条线）</source>
        <translation>{name} (line)</translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>全部部门</source>
        <translation>All</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/duty_lines.py"/>
        <source>共 %n 条措施</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>牵头 {number}</source>
        <translation>Lead {number}</translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>按职责分工 {number}</source>
        <translation>Joint {number}</translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>参与 {number}</source>
        <translation>Participant {number}</translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>最近期限 {day}</source>
        <translation>Next deadline {day}</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/duty_lines.py"/>
        <source>%n 条有期限已到</source>
        <translation>
            <numerusform>%n past due</numerusform>
            <numerusform>%n past due</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>没有措施符合当前的检索词和筛选条件，所以也没有部门可列。</source>
        <translation>No measure matches the words and filters, so there are no departments to list.</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/duty_lines.py"/>
        <source>符合条件的 %n 条措施都没有写明责任部门。</source>
        <translation>
            <numerusform>The %n matching measure names no department.</numerusform>
            <numerusform>None of the %n matching measures names a department.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>符合条件的措施都没有写到“{name}”。可以在左侧另选一个部门，或放宽筛选条件。</source>
        <translation>No matching measure names "{name}". Choose another department on the left, or relax the filters.</translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>请在左侧选择一个条线或机构，这里按牵头、按职责分工、参与列出它的措施。
要同时看所有部门，请切换到“矩阵”。</source>
        <translation>Choose a line or an organ on the left; its measures are listed here as lead, joint and participant.
To see all departments at once, switch to "Matrix".</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/duty_lines.py"/>
        <source>等 %n 种写法</source>
        <translation>
            <numerusform>and others, %n spelling</numerusform>
            <numerusform>and others, %n spellings</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>文件中写作：{names}</source>
        <translation>Written in documents: {names}</translation>
    </message>
    <message>
        <location filename="desktop/duty_rows.py"/>
        <location filename="desktop/filtering.py"/>
        <location filename="desktop/models/facets.py"/>
        <source>省份</source>
        <translation>Province</translation>
    </message>
    <message>
        <location filename="desktop/duty_rows.py"/>
        <location filename="desktop/filtering.py"/>
        <location filename="desktop/help_topics.py"/>
        <location filename="desktop/models/facets.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <location filename="desktop/pages/registry.py"/>
        <source>文件</source>
        <translation>Documents</translation>
    </message>
    <message>
        <location filename="desktop/duty_rows.py"/>
        <source>条次</source>
        <translation>Item no.</translation>
    </message>
    <message>
        <location filename="desktop/duty_rows.py"/>
        <location filename="desktop/organ_names.py"/>
        <location filename="desktop/widgets/duty_head.py"/>
        <location filename="desktop/widgets/note_line.py"/>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <location filename="desktop/duty_rows.py"/>
        <location filename="desktop/rows.py"/>
        <source>{name}（牵头）</source>
        <translation>{name} (lead)</translation>
    </message>
    <message>
        <location filename="desktop/exporting.py"/>
        <source>导出选编</source>
        <translation>Export pack</translation>
    </message>
    <message>
        <location filename="desktop/exporting.py"/>
        <source>已取消导出，没有生成文件。</source>
        <translation>Export cancelled; no file was made.</translation>
    </message>
    <message>
        <location filename="desktop/exporting.py"/>
        <source>转交选编</source>
        <translation>Hand on pack</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/exporting.py"/>
        <source>已把“{name}”（%n 条）写成 {file}；对方在“选编”页打开，或把文件拖到窗口上即可。</source>
        <translation>
            <numerusform>"{name}" (%n measure) was written to {file}. The recipient opens it on the Packs page, or drags the file into the window.</numerusform>
            <numerusform>"{name}" (%n measures) was written to {file}. The recipient opens it on the Packs page, or drags the file into the window.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/exporting.py"/>
        <source>选编要印出批注，%n 条批注也写在其中。</source>
        <translation>
            <numerusform>The pack prints notes; %n note was written along.</numerusform>
            <numerusform>The pack prints notes; %n notes were written along.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/exporting.py"/>
        <source>打开转交的选编</source>
        <translation>Open a pack handed on</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/exporting.py"/>
        <source>已收下选编“{name}”，共 {total} 条；其中 %n 条不在现用资料库中，保留题名，不会印出。</source>
        <translation>
            <numerusform>Pack "{name}" received, {total} in all; %n is not in this library: its title is kept, it will not be printed.</numerusform>
            <numerusform>Pack "{name}" received, {total} in all; %n are not in this library: their titles are kept, they will not be printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/exporting.py"/>
        <source>已收下选编“{name}”，共 %n 条，都在现用资料库中。</source>
        <translation>
            <numerusform>Pack "{name}" received, %n measure, in this library.</numerusform>
            <numerusform>Pack "{name}" received, %n measures, all in this library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/exporting.py"/>
        <source>随附的 %n 条批注已并入您的批注。</source>
        <translation>
            <numerusform>%n note that came along joined yours.</numerusform>
            <numerusform>%n notes that came along joined yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/exporting.py"/>
        <source>已导出 {file}，共 %n 页。</source>
        <translation>
            <numerusform>Exported {file}, %n page.</numerusform>
            <numerusform>Exported {file}, %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/exporting.py"/>
        <source>有 %n 条措施已不在资料库中，没有印出。</source>
        <translation>
            <numerusform>%n measure is no longer in the library and was not printed.</numerusform>
            <numerusform>%n measures are no longer in the library and were not printed.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/exporting.py"/>
        <location filename="desktop/library_work.py"/>
        <location filename="desktop/original_desk.py"/>
        <location filename="desktop/pages/library.py"/>
        <source>打开所在文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <location filename="desktop/filtering.py"/>
        <location filename="desktop/widgets/province_choice.py"/>
        <source>未选</source>
        <translation>off</translation>
    </message>
    <message>
        <location filename="desktop/filtering.py"/>
        <source>包含</source>
        <translation>included</translation>
    </message>
    <message>
        <location filename="desktop/filtering.py"/>
        <source>排除</source>
        <translation>excluded</translation>
    </message>
    <message>
        <location filename="desktop/filtering.py"/>
        <location filename="desktop/models/comparison.py"/>
        <location filename="desktop/models/duty_matrix.py"/>
        <location filename="desktop/widgets/segments.py"/>
        <source>{name}：{text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <location filename="desktop/filtering.py"/>
        <source>{name}：不含 {text}</source>
        <translation>{name}: not {text}</translation>
    </message>
    <message>
        <location filename="desktop/filtering.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <location filename="desktop/widgets/detail_head.py"/>
        <location filename="desktop/widgets/result_row.py"/>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="desktop/filtering.py"/>
        <source>有可计量目标</source>
        <translation>with quantified targets</translation>
    </message>
    <message>
        <location filename="desktop/filtering.py"/>
        <source>无可计量目标</source>
        <translation>without quantified targets</translation>
    </message>
    <message>
        <location filename="desktop/filtering.py"/>
        <location filename="desktop/models/results.py"/>
        <source>有批注</source>
        <translation>with notes</translation>
    </message>
    <message>
        <location filename="desktop/filtering.py"/>
        <source>无批注</source>
        <translation>without notes</translation>
    </message>
    <message>
        <location filename="desktop/filtering.py"/>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <location filename="desktop/filtering.py"/>
        <location filename="desktop/models/facet_tree.py"/>
        <location filename="desktop/widgets/duty_cells.py"/>
        <location filename="desktop/widgets/facet_panel.py"/>
        <source>无期限</source>
        <translation>No deadline</translation>
    </message>
    <message>
        <location filename="desktop/filtering.py"/>
        <source>{first}—{last} 年</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <location filename="desktop/generations.py"/>
        <source>正在读取政策文件</source>
        <translation>Reading documents</translation>
    </message>
    <message>
        <location filename="desktop/generations.py"/>
        <source>正在建立全文索引</source>
        <translation>Making the index</translation>
    </message>
    <message>
        <location filename="desktop/generations.py"/>
        <source>资料库写不进 {folder}（磁盘已满或没有写入权限）。原有资料未作改动，请腾出空间，或用 --data-dir 换一个文件夹。</source>
        <translation>The library cannot be written to {folder} (disk full or no permission). The data is as it was; free some space, or choose another folder with --data-dir.</translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <source>一小时上手</source>
        <translation>First hour</translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <location filename="desktop/pages/registry.py"/>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>检索</source>
        <translation>Search</translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <location filename="desktop/pages/registry.py"/>
        <location filename="desktop/pages/search_chosen.py"/>
        <location filename="desktop/widgets/chosen_bar.py"/>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>对比</source>
        <translation>Compare</translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <location filename="desktop/pages/registry.py"/>
        <location filename="desktop/widgets/duty_tree.py"/>
        <source>部门</source>
        <translation>Departments</translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <location filename="desktop/pages/registry.py"/>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>选编</source>
        <translation>Packs</translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <source>检索写法</source>
        <translation>Search syntax</translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <source>按键一览</source>
        <translation>Keys</translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <source>数据与备份</source>
        <translation>Data and backup</translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <source>常见问题</source>
        <translation>Questions</translation>
    </message>
    <message>
        <location filename="desktop/history.py"/>
        <location filename="desktop/library_work.py"/>
        <location filename="desktop/pack_edits.py"/>
        <location filename="desktop/search_book.py"/>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="desktop/history.py"/>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <location filename="desktop/history.py"/>
        <source>{verb} {what}</source>
        <translation>{verb} {what}</translation>
    </message>
    <message>
        <location filename="desktop/incoming.py"/>
        <source>拖来的不是本机上的文件，不能打开。</source>
        <translation>What was dragged here is no file of this computer and cannot be opened.</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/incoming.py"/>
        <source>一次只能打开一个文件，拖来的有 %n 个。</source>
        <translation>
            <numerusform>One file can be opened at a time; %n was dragged here.</numerusform>
            <numerusform>One file can be opened at a time; %n were dragged here.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/incoming.py"/>
        <source>松开后打开别人转交的选编：{name}</source>
        <translation>Drop to open the pack handed on: {name}</translation>
    </message>
    <message>
        <location filename="desktop/incoming.py"/>
        <source>松开后查看文件：{name}。只供阅读，不改动资料库。</source>
        <translation>Drop to view the document: {name}. For reading only; the library stays as it is.</translation>
    </message>
    <message>
        <location filename="desktop/incoming.py"/>
        <source>“{name}”是文件夹。请打开其中的一个文件。</source>
        <translation>"{name}" is a folder. Please open a file in it.</translation>
    </message>
    <message>
        <location filename="desktop/incoming.py"/>
        <source>找不到文件 {path}，它可能已被移动、改名或删除。</source>
        <translation>File {path} was not found; it may have been moved, renamed or deleted.</translation>
    </message>
    <message>
        <location filename="desktop/incoming.py"/>
        <source>文件 {path} 不能读取。请检查是否有权限打开它。</source>
        <translation>File {path} cannot be read. Please check whether you may open it.</translation>
    </message>
    <message>
        <location filename="desktop/keeping.py"/>
        <source>另一个窗口刚才也改了这条批注，两处内容都已保留，请核对。</source>
        <translation>Another window changed this note just now; both texts were kept, please check.</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/keeping.py"/>
        <source>资料已更新，%n 条批注已随所在措施调整位置。</source>
        <translation>
            <numerusform>The data was updated; %n note moved with its measure.</numerusform>
            <numerusform>The data was updated; %n notes moved with their measures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/keeping.py"/>
        <source>资料已更新，选编中的 %n 条措施已随之调整位置。</source>
        <translation>
            <numerusform>The data was updated; %n measure of the packs moved with it.</numerusform>
            <numerusform>The data was updated; %n measures of the packs moved with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/keeping.py"/>
        <source>%n 条批注所在的措施已从资料中撤下，批注保留在“资料库”页。</source>
        <translation>
            <numerusform>The measure of %n note was withdrawn from the data; the note is kept on the Library page.</numerusform>
            <numerusform>The measures of %n notes were withdrawn from the data; the notes are kept on the Library page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/keeping.py"/>
        <source>选编中有 %n 条措施已从资料中撤下，题名和按语仍保留在选编中。</source>
        <translation>
            <numerusform>%n measure of the packs was withdrawn from the data; its title and remark stay in the pack.</numerusform>
            <numerusform>%n measures of the packs were withdrawn from the data; their titles and remarks stay in the packs.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/launching.py"/>
        <source>正在打开资料库…</source>
        <translation>Opening the library...</translation>
    </message>
    <message>
        <location filename="desktop/launching.py"/>
        <source>首次使用需要几秒钟，以后直接打开。</source>
        <translation>The first time takes some seconds; later it opens at once.</translation>
    </message>
    <message>
        <location filename="desktop/launching.py"/>
        <location filename="desktop/pages/library.py"/>
        <source>{step}…</source>
        <translation>{step}...</translation>
    </message>
    <message>
        <location filename="desktop/launching.py"/>
        <source>资料库没有打开，原因是程序本身的缺陷。</source>
        <translation>The library was not opened because of a fault of the program.</translation>
    </message>
    <message>
        <location filename="desktop/launching.py"/>
        <source>重试</source>
        <translation>Retry</translation>
    </message>
    <message>
        <location filename="desktop/library.py"/>
        <source>没有选中任何措施，未生成文件。请先选择措施，或放宽筛选条件。</source>
        <translation>No measure is selected; no file was made. Select measures first, or relax the filters.</translation>
    </message>
    <message>
        <location filename="desktop/library_work.py"/>
        <source>资料库已重建。重新打开本软件后即使用新建的资料库，选编和批注不受影响。</source>
        <translation>The library was rebuilt. It is used once you reopen the program; packs and notes are unaffected.</translation>
    </message>
    <message>
        <location filename="desktop/library_work.py"/>
        <source>正在准备</source>
        <translation>Preparing</translation>
    </message>
    <message>
        <location filename="desktop/library_work.py"/>
        <source>已取消重建，原有资料库未作改动。</source>
        <translation>Rebuilding cancelled; the library is as it was.</translation>
    </message>
    <message>
        <location filename="desktop/library_work.py"/>
        <source>政策案头备份_{day}</source>
        <translation>policy-desk-backup_{day}</translation>
    </message>
    <message>
        <location filename="desktop/library_work.py"/>
        <source>备份选编和批注</source>
        <translation>Back up packs and notes</translation>
    </message>
    <message>
        <location filename="desktop/library_work.py"/>
        <source>已备份到 {file}。</source>
        <translation>Backed up to {file}.</translation>
    </message>
    <message>
        <location filename="desktop/library_work.py"/>
        <source>已删除这条批注。</source>
        <translation>Note deleted.</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>本软件</source>
        <translation>This program</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>窗口和控件</source>
        <translation>Windows and widgets</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>从 Python 使用 Qt</source>
        <translation>Qt from Python</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>程序语言和标准库</source>
        <translation>Language and standard library</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>公有领域</source>
        <translation>Public domain</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>资料库文件</source>
        <translation>Library file</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>全文索引</source>
        <translation>Full-text index</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>检索中的大量计算</source>
        <translation>Bulk arithmetic of searching</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>资料库文件的结构</source>
        <translation>Structure of the library file</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>随 sqlite-utils</source>
        <translation>With sqlite-utils</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>生成 PDF</source>
        <translation>PDF output</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>随 ReportLab</source>
        <translation>With ReportLab</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>命令行</source>
        <translation>Command line</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>随 python-dateutil</source>
        <translation>With python-dateutil</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>各系统的数据文件夹</source>
        <translation>Data folders of each system</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>宋体、标宋、黑体（由 Noto CJK 改制）</source>
        <translation>Song, title Song, Hei (made of Noto CJK)</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>屏幕和打印字体</source>
        <translation>Screen and print fonts</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>楷体（由霞鹜文楷改制）</source>
        <translation>Kai (made of LXGW WenKai)</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>打印字体</source>
        <translation>Print font</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>仿宋（由 Fandol 仿宋改制）</source>
        <translation>Fangsong (made of Fandol Fang)</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>GPL-3.0，附字体例外</source>
        <translation>GPL-3.0 with font exception</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>读音表的来源</source>
        <translation>Source of the table of readings</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>繁简对照表的来源</source>
        <translation>Source of the table of simplified forms</translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>本软件通过动态库使用 Qt 和 Qt for Python，二者依 GNU 宽通用公共许可证第 3 版（LGPL-3.0）提供，本软件未作修改。您可以用自己修改过的、接口兼容的版本替换软件文件夹中的 Qt 库文件，也可以为此调试和反向工程。Qt 的源代码可从 Qt 项目（qt.io）取得。</source>
        <translation>This program uses Qt and Qt for Python as dynamic libraries. Both are provided under the GNU Lesser General Public License, version 3 (LGPL-3.0); this program has not modified them. You may replace the Qt libraries in the program's folder by compatible versions that you have modified, and may debug and reverse engineer for that purpose. The source code of Qt is available from the Qt Project (qt.io).</translation>
    </message>
    <message>
        <location filename="desktop/measure_copy.py"/>
        <source>已复制正文和出处。</source>
        <translation>Copied text with citation.</translation>
    </message>
    <message>
        <location filename="desktop/measure_copy.py"/>
        <source>已复制：{citation}</source>
        <translation>Copied: {citation}</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>编辑(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>检索(&amp;S)</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>查看(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>打开文件…</source>
        <translation>Open file...</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>最近的文件</source>
        <translation>Recent files</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/pack_book.py"/>
        <location filename="desktop/pack_desk.py"/>
        <source>新建选编</source>
        <translation>New pack</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/pack_edits.py"/>
        <source>选编改名</source>
        <translation>Rename pack</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>复制一份选编</source>
        <translation>Duplicate pack</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>转交选编…</source>
        <translation>Hand on pack...</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>导出选编为 PDF…</source>
        <translation>Export pack as PDF...</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>清空这个列表</source>
        <translation>Clear this list</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>剪切</source>
        <translation>Cut</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/widgets/chosen_bar.py"/>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/pages/search_chosen.py"/>
        <source>只复制出处</source>
        <translation>Copy citation only</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>加入或移出选编</source>
        <translation>Add to pack or remove</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>对比所选措施</source>
        <translation>Compare selected measures</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>写批注</source>
        <translation>Write note</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/pages/departments_layout.py"/>
        <location filename="desktop/widgets/empty_state.py"/>
        <source>清除全部筛选条件</source>
        <translation>Clear all filters</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>截至日期回到今天</source>
        <translation>As of today again</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>存为常用检索…</source>
        <translation>Save search...</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>常用检索和检索历史…</source>
        <translation>Saved searches and history...</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>只看有批注的措施</source>
        <translation>Measures with notes only</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>复制检索式</source>
        <translation>Copy query</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>也查其他写法和同义词</source>
        <translation>Include variants and synonyms</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>返回刚才看的措施</source>
        <translation>Back to measure read before</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>筛选栏</source>
        <translation>Filters</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>下一个窗格</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>上一个窗格</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>恢复原来大小</source>
        <translation>Actual size</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>本页帮助</source>
        <translation>Help on this page</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/window.py"/>
        <source>按键和检索写法</source>
        <translation>Keys and search syntax</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>打开日志所在文件夹</source>
        <translation>Open log folder</translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/widgets/about_dialog.py"/>
        <source>关于政策案头</source>
        <translation>About Policy Desk</translation>
    </message>
    <message>
        <location filename="desktop/models/comparison.py"/>
        <source>拖动或按 Ctrl+← / Ctrl+→ 调整次序，按 Del 移出</source>
        <translation>Drag, or press Ctrl+← / Ctrl+→, to move; Del to remove</translation>
    </message>
    <message>
        <location filename="desktop/models/documents.py"/>
        <source>{name}（至 {day}）</source>
        <translation>{name} (until {day})</translation>
    </message>
    <message>
        <location filename="desktop/models/documents.py"/>
        <source>{left}/{total} 条</source>
        <translation>{left} of {total}</translation>
    </message>
    <message>
        <location filename="desktop/models/due.py"/>
        <location filename="desktop/models/duty_list.py"/>
        <location filename="desktop/models/duty_matrix.py"/>
        <location filename="desktop/models/pack.py"/>
        <location filename="desktop/models/pack_tree.py"/>
        <location filename="desktop/models/results.py"/>
        <location filename="desktop/pages/departments.py"/>
        <location filename="desktop/widgets/pack_entry.py"/>
        <source>正在读取…</source>
        <translation>Loading...</translation>
    </message>
    <message>
        <location filename="desktop/models/due.py"/>
        <source>{heading}，共 {number}</source>
        <translation>{heading}, {number}</translation>
    </message>
    <message>
        <location filename="desktop/models/due.py"/>
        <source>已在选编中</source>
        <translation>In the pack</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <source>措施与文件</source>
        <translation>Measure</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <source>职责与协同部门</source>
        <translation>Departments</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <source>点击后，按期限先后排列：未到期的在前，最近的最先</source>
        <translation>Click to sort by deadline: those ahead first, the next one at the top</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <source>点击后，按文件和条次排列</source>
        <translation>Click to sort by document and item</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <source>{day}（已到期）</source>
        <translation>{day} (past due)</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <source>{title}，{source}</source>
        <translation>{title}, {source}</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <source>{names}（{role}）</source>
        <translation>{names} ({role})</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <location filename="desktop/widgets/duty_cells.py"/>
        <source>协同：{names}</source>
        <translation>With: {names}</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <source>同时{roles}</source>
        <translation>also {roles}</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/models/duty_list.py"/>
        <source>另有 %n 个期限已过</source>
        <translation>
            <numerusform>%n more deadline past</numerusform>
            <numerusform>%n more deadlines past</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/models/duty_list.py"/>
        <source>{role}　%n 条</source>
        <translation>
            <numerusform>{role}　%n measure</numerusform>
            <numerusform>{role}　%n measures</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/models/duty_matrix.py"/>
        <source>未涉及</source>
        <translation>Not involved</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/models/duty_matrix.py"/>
        <source>{name}
涉及 %n 条</source>
        <translation>
            <numerusform>{name}
%n measure</numerusform>
            <numerusform>{name}
%n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/models/duty_matrix.py"/>
        <source>《{title}》{number}
{province}　%n 条措施</source>
        <translation>
            <numerusform>《{title}》{number}
{province}　%n measure</numerusform>
            <numerusform>《{title}》{number}
{province}　%n measures</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/models/duty_matrix.py"/>
        <source>文中写作“{name}”：{role}</source>
        <translation>Written "{name}": {role}</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>部门//column</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <location filename="desktop/vocabulary.py"/>
        <location filename="desktop/wording.py"/>
        <source>牵头</source>
        <translation>Lead</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <location filename="desktop/wording.py"/>
        <source>分工//short</source>
        <translation>Joint</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <location filename="desktop/wording.py"/>
        <source>参与//short</source>
        <translation>Part.</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>条线和其中的机构；点击按名称排序</source>
        <translation>Lines and their organs; click to sort by name</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>牵头的措施数；点击排序</source>
        <translation>Measures led; click to sort</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>写明“按职责分工”的措施数；点击排序</source>
        <translation>Measures with joint responsibility; click to sort</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>参与的措施数；点击排序</source>
        <translation>Measures taken part in; click to sort</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>涉及的措施数，一条措施只计一次；点击排序</source>
        <translation>Measures concerned, each counted once; click to sort</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>{name}，{counts}</source>
        <translation>{name}, {counts}</translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>牵头 {lead} 条，按职责分工 {joint} 条，参与 {participant} 条，共 {total} 条</source>
        <translation>lead {lead}, joint {joint}, participant {participant}, {total} in all</translation>
    </message>
    <message>
        <location filename="desktop/models/facet_tree.py"/>
        <source>单击只看此项，再单击排除此项</source>
        <translation>Click for these only; click again to exclude</translation>
    </message>
    <message>
        <location filename="desktop/models/facet_tree.py"/>
        <source>单击改为排除此项</source>
        <translation>Click to exclude instead</translation>
    </message>
    <message>
        <location filename="desktop/models/facet_tree.py"/>
        <source>单击取消</source>
        <translation>Click to take off</translation>
    </message>
    <message>
        <location filename="desktop/models/facet_tree.py"/>
        <location filename="desktop/widgets/comparison_cells.py"/>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>收起</source>
        <translation>Less</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/models/facet_tree.py"/>
        <source>更多（{folded}，%n 项有结果）</source>
        <translation>
            <numerusform>More ({folded}, %n with results)</numerusform>
            <numerusform>More ({folded}, %n with results)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/models/facet_tree.py"/>
        <source>更多（%n）</source>
        <translation>
            <numerusform>More (%n)</numerusform>
            <numerusform>More (%n)</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/models/facets.py"/>
        <location filename="desktop/models/pack_tree.py"/>
        <location filename="desktop/models/results.py"/>
        <location filename="desktop/models/searches.py"/>
        <location filename="desktop/saying.py"/>
        <location filename="desktop/widgets/facet_panel.py"/>
        <location filename="desktop/widgets/news_line.py"/>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="desktop/models/facets.py"/>
        <source>{name}：{said}</source>
        <translation>{name}: {said}</translation>
    </message>
    <message>
        <location filename="desktop/models/facets.py"/>
        <source>（已包含）</source>
        <translation> (included)</translation>
    </message>
    <message>
        <location filename="desktop/models/facets.py"/>
        <source>（已排除）</source>
        <translation> (excluded)</translation>
    </message>
    <message>
        <location filename="desktop/models/library_tables.py"/>
        <source>未收录</source>
        <translation>Not held</translation>
    </message>
    <message>
        <location filename="desktop/models/library_tables.py"/>
        <source>最新文件日期</source>
        <translation>Latest document</translation>
    </message>
    <message>
        <location filename="desktop/models/library_tables.py"/>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <location filename="desktop/models/library_tables.py"/>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <location filename="desktop/models/outline.py"/>
        <source>{title}，不在筛选范围内</source>
        <translation>{title}, outside the filters</translation>
    </message>
    <message>
        <location filename="desktop/models/pack.py"/>
        <source>（资料库中已无此条）</source>
        <translation>(no longer in the library)</translation>
    </message>
    <message>
        <location filename="desktop/models/pack.py"/>
        <source>第 {number} 条，{title}，{source}</source>
        <translation>No. {number}, {title}, {source}</translation>
    </message>
    <message>
        <location filename="desktop/models/pack.py"/>
        <location filename="desktop/models/pack_tree.py"/>
        <location filename="desktop/widgets/pack_cards.py"/>
        <location filename="desktop/widgets/pack_items.py"/>
        <source>按语：{text}</source>
        <translation>Remark: {text}</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/models/pack_tree.py"/>
        <source>章：{title}，%n 条</source>
        <translation>
            <numerusform>Chapter: {title}, %n measure</numerusform>
            <numerusform>Chapter: {title}, %n measures</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/models/pack_tree.py"/>
        <source>现用资料库中没有这一条：可能已被撤下，不会印出</source>
        <translation>Not in this library: it may have been withdrawn; it will not be printed</translation>
    </message>
    <message>
        <location filename="desktop/models/pack_tree.py"/>
        <source>第 {number} 条</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <location filename="desktop/models/packs.py"/>
        <source>{size} · {day} 改</source>
        <translation>{size} · changed {day}</translation>
    </message>
    <message>
        <location filename="desktop/models/packs.py"/>
        <source>{name}，{under}</source>
        <translation>{name}, {under}</translation>
    </message>
    <message>
        <location filename="desktop/models/packs.py"/>
        <source>{pack}，正在整理</source>
        <translation>{pack}, in hand</translation>
    </message>
    <message>
        <location filename="desktop/models/results.py"/>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="desktop/models/results.py"/>
        <source>命中：{places}</source>
        <translation>Found in: {places}</translation>
    </message>
    <message>
        <location filename="desktop/models/searches.py"/>
        <source>{found}，新 {new}</source>
        <translation>{found}, {new} new</translation>
    </message>
    <message>
        <location filename="desktop/models/searches.py"/>
        <source>{found} · {when}</source>
        <translation>{found} · {when}</translation>
    </message>
    <message>
        <location filename="desktop/models/searches.py"/>
        <source>今天 {time}</source>
        <translation>today {time}</translation>
    </message>
    <message>
        <location filename="desktop/note_book.py"/>
        <source>这条批注刚才在另一个窗口中也改过，两处文字都已保留，请核对后删去多余的。</source>
        <translation>This note was changed in another window too. Both texts were kept; please check and delete what is too much.</translation>
    </message>
    <message>
        <location filename="desktop/opening.py"/>
        <source>找不到 {path}，它可能已被移动或删除。</source>
        <translation>{path} was not found; it may have been moved or deleted.</translation>
    </message>
    <message>
        <location filename="desktop/opening.py"/>
        <source>本机没有可以打开它的程序。文件完好，位于：{path}</source>
        <translation>No program of this computer opens it. The file is sound and lies in {path}</translation>
    </message>
    <message>
        <location filename="desktop/organ_names.py"/>
        <source>{year}年起为 {name}</source>
        <translation>{name} since {year}</translation>
    </message>
    <message>
        <location filename="desktop/organ_names.py"/>
        <source>{former} {year}年改为 {latter}</source>
        <translation>{former} became {latter} in {year}</translation>
    </message>
    <message>
        <location filename="desktop/organ_names.py"/>
        <source>{year}年由 {names} 等组建</source>
        <translation>formed in {year} from {names} and others</translation>
    </message>
    <message>
        <location filename="desktop/organ_names.py"/>
        <source>原 {name}，{year}年更名</source>
        <translation>formerly {name}, renamed {year}</translation>
    </message>
    <message>
        <location filename="desktop/original.py"/>
        <source>文件“{name}”打不开，可能已被移动或正被占用，请稍后再试。</source>
        <translation>File "{name}" cannot be opened; it may have been moved or be in use. Please try again later.</translation>
    </message>
    <message>
        <location filename="desktop/original.py"/>
        <source>文件写不进 {folder}（磁盘已满或没有写入权限）。没有生成文件，请换一个文件夹后重试。</source>
        <translation>{folder} cannot be written to (disk full or no permission). No file was made; please choose another folder.</translation>
    </message>
    <message>
        <location filename="desktop/original.py"/>
        <source>临时文件夹写不进去（磁盘已满或没有写入权限），没有打开文件。</source>
        <translation>The folder for temporary files cannot be written to (disk full or no permission); nothing was opened.</translation>
    </message>
    <message>
        <location filename="desktop/original_desk.py"/>
        <source>另存原件</source>
        <translation>Save original as</translation>
    </message>
    <message>
        <location filename="desktop/original_desk.py"/>
        <source>已保存 {file}。</source>
        <translation>Saved {file}.</translation>
    </message>
    <message>
        <location filename="desktop/pack_book.py"/>
        <location filename="desktop/pack_edits.py"/>
        <location filename="desktop/pages/search_chosen.py"/>
        <location filename="desktop/widgets/chosen_bar.py"/>
        <location filename="desktop/widgets/detail_head.py"/>
        <location filename="desktop/widgets/duty_list.py"/>
        <location filename="desktop/widgets/duty_matrix.py"/>
        <source>加入选编</source>
        <translation>Add to pack</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pack_book.py"/>
        <source>已把 %n 条措施加入“{name}”。</source>
        <translation>
            <numerusform>Added %n measure to "{name}".</numerusform>
            <numerusform>Added %n measures to "{name}".</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pack_book.py"/>
        <location filename="desktop/pages/pack.py"/>
        <source>这些措施已在选编中。</source>
        <translation>These measures are in the pack already.</translation>
    </message>
    <message>
        <location filename="desktop/pack_book.py"/>
        <source>{name} 副本</source>
        <translation>{name} copy</translation>
    </message>
    <message>
        <location filename="desktop/pack_book.py"/>
        <source>复制选编</source>
        <translation>Duplicate pack</translation>
    </message>
    <message>
        <location filename="desktop/pack_book.py"/>
        <source>删除选编</source>
        <translation>Delete pack</translation>
    </message>
    <message>
        <location filename="desktop/pack_book.py"/>
        <source>已删除选编“{name}”。</source>
        <translation>Pack "{name}" deleted.</translation>
    </message>
    <message>
        <location filename="desktop/pack_book.py"/>
        <source>这份选编已在另一个窗口中修改。本窗口的内容另存为“{name}”，两份都在。</source>
        <translation>This pack was changed in another window. This window's version was saved as "{name}"; both exist.</translation>
    </message>
    <message>
        <location filename="desktop/pack_desk.py"/>
        <source>加入全部检索结果</source>
        <translation>Add all results</translation>
    </message>
    <message>
        <location filename="desktop/pack_desk.py"/>
        <location filename="desktop/widgets/packs_pane.py"/>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <location filename="desktop/pack_desk.py"/>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <location filename="desktop/pack_desk.py"/>
        <source>删除这份选编</source>
        <translation>Delete this pack</translation>
    </message>
    <message>
        <location filename="desktop/pack_desk.py"/>
        <source>转交这份选编…</source>
        <translation>Hand on this pack...</translation>
    </message>
    <message>
        <location filename="desktop/pack_desk.py"/>
        <source>打开转交的选编…</source>
        <translation>Open a pack handed on...</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pack_desk.py"/>
        <source>打开“{name}”（%n 条）</source>
        <translation>
            <numerusform>Open "{name}" (%n measure)</numerusform>
            <numerusform>Open "{name}" (%n measures)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pack_edits.py"/>
        <source>已把检索到的 %n 条措施加入“{name}”，另有 {held} 条已在其中。</source>
        <translation>
            <numerusform>Added %n measure found to "{name}"; {held} more were in it already.</numerusform>
            <numerusform>Added %n measures found to "{name}"; {held} more were in it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pack_edits.py"/>
        <source>已把检索到的 %n 条措施加入“{name}”。</source>
        <translation>
            <numerusform>Added %n measure found to "{name}".</numerusform>
            <numerusform>Added %n measures found to "{name}".</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>检索到的措施都已在选编中。</source>
        <translation>All measures found are in the pack already.</translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>没有检索到可以加入选编的措施。</source>
        <translation>No measure was found that could be added.</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pack_edits.py"/>
        <source>已从“{name}”移出 %n 条措施。</source>
        <translation>
            <numerusform>Removed %n measure from "{name}".</numerusform>
            <numerusform>Removed %n measures from "{name}".</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>调整次序</source>
        <translation>Reorder</translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>移到另一章</source>
        <translation>Move to another chapter</translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>修改按语</source>
        <translation>Edit remark</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pack_edits.py"/>
        <source>没有加入：新增 %n 条后，“{name}”将超过一份选编最多的 {most} 条。请先用筛选条件缩小范围，或分成几份选编。</source>
        <translation>
            <numerusform>Nothing was added: with %n more measure, "{name}" would have more than the {most} a pack may hold. Narrow the filters, or make several packs.</numerusform>
            <numerusform>Nothing was added: with %n more measures, "{name}" would have more than the {most} a pack may hold. Narrow the filters, or make several packs.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <location filename="desktop/pages/pack.py"/>
        <source>新的一章</source>
        <translation>New chapter</translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <location filename="desktop/widgets/pack_head.py"/>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>新建章</source>
        <translation>New chapter</translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>章改名</source>
        <translation>Rename chapter</translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>移动章</source>
        <translation>Move chapter</translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>去掉章</source>
        <translation>Remove chapter</translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>去掉章和措施</source>
        <translation>Remove chapter and measures</translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>去掉全部章</source>
        <translation>Remove all chapters</translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>自动分章</source>
        <translation>Divide automatically</translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>修改编制单位</source>
        <translation>Edit compiling unit</translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>修改编者按</source>
        <translation>Edit editor's note</translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>改变分章方式</source>
        <translation>Change division</translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>印出批注</source>
        <translation>Print notes</translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>不印批注</source>
        <translation>Do not print notes</translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>此后又有改动，请按 Ctrl+Z 逐步撤销。</source>
        <translation>There were further changes; please undo step by step with Ctrl+Z.</translation>
    </message>
    <message>
        <location filename="desktop/pack_text.py"/>
        <source>我的批注（随选编印出）</source>
        <translation>My note (printed with the pack)</translation>
    </message>
    <message>
        <location filename="desktop/pack_text.py"/>
        <source>我的批注（不印出）</source>
        <translation>My note (not printed)</translation>
    </message>
    <message>
        <location filename="desktop/pack_text.py"/>
        <source>现用资料库中没有这一条：可能已随资料更新撤下，或者这份选编来自资料更全的电脑。题名、出处和按语都留着；导出时不会印出。</source>
        <translation>Not in this library: it may have been withdrawn by a data update, or the pack comes from a computer with more data. Title, source and remark are kept; it will not be printed.</translation>
    </message>
    <message>
        <location filename="desktop/pages/compare.py"/>
        <source>还没有要对比的措施。

在右边的列表里双击一条措施，或选中后按 Enter，即可加入；上方可以输入词语查找。
在“检索”页也可以把选中的措施加入对比。
加入 2 至 6 条后，各条的文件、部门、目标、期限、资金并排列出，只有一栏写明的内容标上底色。</source>
        <translation>Nothing to compare yet.

Double-click a measure in the list on the right, or select it and press Enter; type words above to find one.
On the Search page, selected measures can be added too.
With 2 to 6 measures, their documents, departments, targets, deadlines and funding stand side by side; what only one of them states is shaded.</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/compare.py"/>
        <source>最多对比 {most} 条措施，有 %n 条没有加入；请先移出不需要的。</source>
        <translation>
            <numerusform>At most {most} measures can be compared; %n was not added. Please remove some first.</numerusform>
            <numerusform>At most {most} measures can be compared; %n were not added. Please remove some first.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pages/compare.py"/>
        <source>对比表是空的，没有复制。</source>
        <translation>The comparison is empty; nothing was copied.</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/compare.py"/>
        <source>已复制对比表（%n 栏）和出处，可粘贴到表格或文稿。</source>
        <translation>
            <numerusform>Copied the comparison (%n column) with its sources; paste it into a table or text.</numerusform>
            <numerusform>Copied the comparison (%n columns) with its sources; paste it into a table or text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/compare.py"/>
        <source>有 %n 条措施已不在资料库中，从对比中移出。</source>
        <translation>
            <numerusform>%n measure is no longer in the library and was removed from the comparison.</numerusform>
            <numerusform>%n measures are no longer in the library and were removed from the comparison.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pages/compare.py"/>
        <source>当前检索词和筛选条件下没有措施。请放宽条件。</source>
        <translation>No measure matches the words and filters. Please relax them.</translation>
    </message>
    <message>
        <location filename="desktop/pages/compare.py"/>
        <source>省际对比至少要有两个省份。</source>
        <translation>Comparing provinces takes at least two.</translation>
    </message>
    <message>
        <location filename="desktop/pages/compare_layout.py"/>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines.py"/>
        <source>正在打开资料库……</source>
        <translation>Opening the library...</translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines.py"/>
        <source>看全部期限</source>
        <translation>Show all deadlines</translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines.py"/>
        <source>在检索页看这些措施</source>
        <translation>Show these in Search</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/deadlines.py"/>
        <source>清单超过 %n 项，没有复制。请先选取一段时间或加上筛选条件。</source>
        <translation>
            <numerusform>The list has over %n item; nothing was copied. Select a period or add filters first.</numerusform>
            <numerusform>The list has over %n items; nothing was copied. Select a period or add filters first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>另有 %n 条措施未写明期限，去看看</source>
        <translation>
            <numerusform>%n more measure states no deadline</numerusform>
            <numerusform>%n more measures state no deadline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>另有 %n 项不在期限筛选之内，去掉筛选</source>
        <translation>
            <numerusform>%n more item outside the deadline filter; remove it</numerusform>
            <numerusform>%n more items outside the deadline filter; remove it</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>按年</source>
        <translation>Years</translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>按季</source>
        <translation>Quarters</translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>按月</source>
        <translation>Months</translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>时间轴</source>
        <translation>Time line</translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>放大时间轴（+）</source>
        <translation>Zoom in on the time line (+)</translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>缩小时间轴（-）</source>
        <translation>Zoom out of the time line (-)</translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>作为筛选条件</source>
        <translation>Use as filter</translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>把选中的时间段设为期限筛选，各页都按它筛选</source>
        <translation>Make the selected period a filter for all pages</translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <location filename="desktop/widgets/document_panel.py"/>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>全部加入选编</source>
        <translation>Add all to pack</translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>把清单中的措施全部加入选编（Ctrl+Shift+D）</source>
        <translation>Add all measures of the list to the pack (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>复制清单</source>
        <translation>Copy list</translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>把清单连同出处复制成表格，可粘贴到电子表格中</source>
        <translation>Copy the list with its sources as a table for a spreadsheet</translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>在检索页列出没有写明期限的措施</source>
        <translation>List the measures without stated deadline on the Search page</translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>去掉期限筛选</source>
        <translation>Remove the deadline filter</translation>
    </message>
    <message>
        <location filename="desktop/pages/departments.py"/>
        <source>这些措施中没有可以列出的机构。</source>
        <translation>These measures name no organ that could be listed.</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/departments.py"/>
        <source>已复制 %n 条措施，可粘贴到表格中。</source>
        <translation>
            <numerusform>Copied %n measure; paste it into a table.</numerusform>
            <numerusform>Copied %n measures; paste them into a table.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pages/documents.py"/>
        <source>本文件没有措施在筛选范围内。</source>
        <translation>No measure of this document is within the filters.</translation>
    </message>
    <message>
        <location filename="desktop/pages/documents.py"/>
        <source>没有符合条件的文件。请在上方去掉筛选条件，或改用其他检索词。</source>
        <translation>No document matches. Remove filters above, or try other words.</translation>
    </message>
    <message>
        <location filename="desktop/pages/documents.py"/>
        <source>这个文件没有入库，其中的措施不能在“检索”中打开。</source>
        <translation>This document is not in the library; its measures cannot be opened in Search.</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>完好，检索使用索引</source>
        <translation>Sound; searches use the index</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>正在后台重建，检索暂时逐条查找，结果不变</source>
        <translation>Being rebuilt in the background; searches read each text, with the same results</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>没有可用的索引，检索逐条查找，结果不变</source>
        <translation>No usable index; searches read each text, with the same results</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>资料</source>
        <translation>Data</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>存放和索引</source>
        <translation>Storage and index</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>我的数据</source>
        <translation>My data</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>检查完整性</source>
        <translation>Check integrity</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>逐条核对资料库的结构，以及每个字段与原文是否相符</source>
        <translation>Check the library's structure, and each field against the original text</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>在文件管理器中打开资料库所在的文件夹</source>
        <translation>Open the library's folder in the file manager</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>重建资料库…</source>
        <translation>Rebuild library...</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>由随软件安装的政策文件重新生成资料库和索引，选编和批注不受影响</source>
        <translation>Make library and index afresh from the documents installed with the program; packs and notes are unaffected</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>备份…</source>
        <translation>Back up...</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>把选编、批注、检索和设置完整复制到指定的文件</source>
        <translation>Copy packs, notes, searches and settings completely to a file</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>在文件管理器中打开保存选编和批注的文件夹</source>
        <translation>Open the folder with packs and notes in the file manager</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>资料库概况</source>
        <translation>Library overview</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>发布单位</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>{day}，距今 {days} 天</source>
        <translation>{day}, {days} day(s) ago</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>。资料较旧，此后发布或失效的文件不在其中，请留意。</source>
        <translation>. The data is old: documents issued or expired since are missing; please mind this.</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>资料截至</source>
        <translation>Data as of</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>收录</source>
        <translation>Holdings</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>{documents} 份文件，{measures} 条措施</source>
        <translation>{documents} documents, {measures} measures</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>覆盖</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>{covered} 个地区有文件，{missing} 个未收录</source>
        <translation>{covered} regions with documents, {missing} not held</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>指纹</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>占用空间</source>
        <translation>Size</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>资料 {data}，索引 {index}</source>
        <translation>data {data}, index {index}</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>索引</source>
        <translation>Index</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>{packs} 个选编，{notes} 条批注，{searches} 个保存的检索</source>
        <translation>{packs} packs, {notes} notes, {searches} saved searches</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>{file}（{kind}，{size}，{time}）</source>
        <translation>{file} ({kind}, {size}, {time})</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>损坏后改名保留</source>
        <translation>damaged, set aside</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>升级前自动备份</source>
        <translation>automatic, before an upgrade</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>还没有备份。</source>
        <translation>No backup yet.</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>取消检查</source>
        <translation>Cancel check</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>完整性</source>
        <translation>Integrity</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>正在检查…</source>
        <translation>Checking...</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>已取消检查。</source>
        <translation>Check cancelled.</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>{time} 检查：结构完好，每个字段都与原文相符。</source>
        <translation>Checked {time}: structure sound; every field agrees with the original text.</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/library.py"/>
        <source>（只列出前 %n 处）</source>
        <translation>
            <numerusform> (the first %n only)</numerusform>
            <numerusform> (the first %n only)</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>请重建资料库，选编和批注不受影响。</source>
        <translation>please rebuild the library; packs and notes are unaffected.</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>{time} 检查：发现问题{more}，{advice}</source>
        <translation>Checked {time}: problems found{more}; {advice}</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>重建资料库</source>
        <translation>Rebuild library</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>由随软件安装的政策文件重新生成资料库和索引？</source>
        <translation>Make library and index afresh from the documents installed with the program?</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>原有资料库在新的建成之前照常使用，选编、批注和检索记录不受影响。</source>
        <translation>The present library stays in use until the new one is ready; packs, notes and searches are unaffected.</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>重建</source>
        <translation>Rebuild</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>取消重建</source>
        <translation>Cancel rebuilding</translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>已复制批注。</source>
        <translation>Note copied.</translation>
    </message>
    <message>
        <location filename="desktop/pages/pack.py"/>
        <source>现在导出时不分章，只按下面的次序印出。</source>
        <translation>Exported without chapters, in the order below.</translation>
    </message>
    <message>
        <location filename="desktop/pages/pack.py"/>
        <source>现在导出时{how}自动分章；下面的次序是每章之内的次序。</source>
        <translation>Exported with automatic chapters ({how}); the order below holds within each chapter.</translation>
    </message>
    <message>
        <location filename="desktop/pages/pack.py"/>
        <source>按自定章节印出</source>
        <translation>Print own chapters</translation>
    </message>
    <message>
        <location filename="desktop/pages/pack.py"/>
        <source>选中一条措施，可在此写按语、看正文。</source>
        <translation>Select a measure to read it and write a remark here.</translation>
    </message>
    <message>
        <location filename="desktop/pages/pack_layout.py"/>
        <source>这份选编还没有措施。在“检索”页的结果前打勾，或按空格键，措施即加入选编；也可以把结果拖到左边任何一份选编上。</source>
        <translation>This pack has no measures yet. Tick results on the Search page, or press Space, to add them; results can also be dragged onto any pack on the left.</translation>
    </message>
    <message>
        <location filename="desktop/pages/pack_layout.py"/>
        <source>去检索</source>
        <translation>Go to Search</translation>
    </message>
    <message>
        <location filename="desktop/pages/pack_layout.py"/>
        <source>所选措施和整份选编</source>
        <translation>Selected measures and whole pack</translation>
    </message>
    <message>
        <location filename="desktop/pages/pack_layout.py"/>
        <source>所选措施</source>
        <translation>Selection</translation>
    </message>
    <message>
        <location filename="desktop/pages/pack_layout.py"/>
        <source>编制信息</source>
        <translation>Publication</translation>
    </message>
    <message>
        <location filename="desktop/pages/search.py"/>
        <source>没有可显示的措施。</source>
        <translation>No measures to show.</translation>
    </message>
    <message>
        <location filename="desktop/pages/search_chosen.py"/>
        <source>“对比”最多并列 {most} 条，现在选了 {total} 条。请少选几条再试。</source>
        <translation>Compare takes at most {most} measures; {total} are selected. Please select fewer.</translation>
    </message>
    <message>
        <location filename="desktop/pages/search_chosen.py"/>
        <source>一次最多复制 {most} 条，现在选了 {total} 条。请少选几条，或加入选编后导出。</source>
        <translation>At most {most} measures can be copied at once; {total} are selected. Please select fewer, or add them to the pack and export it.</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/search_chosen.py"/>
        <source>把所选 %n 条移出选编</source>
        <translation>
            <numerusform>Remove %n selected from pack</numerusform>
            <numerusform>Remove %n selected from pack</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/search_chosen.py"/>
        <source>把所选 %n 条加入选编</source>
        <translation>
            <numerusform>Add %n selected to pack</numerusform>
            <numerusform>Add %n selected to pack</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pages/search_chosen.py"/>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>在文件中看</source>
        <translation>Show in document</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/search_chosen.py"/>
        <source>已复制 %n 条措施的正文和出处。</source>
        <translation>
            <numerusform>Copied %n measure with its citation.</numerusform>
            <numerusform>Copied %n measures with their citations.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pages/search_chosen.py"/>
        <source>所选措施太多，不能一次拖动。请按空格键把它们加入选编。</source>
        <translation>Too many measures are selected to be dragged. Press Space to add them to the pack.</translation>
    </message>
    <message>
        <location filename="desktop/pages/search_notes.py"/>
        <source>正在输入…</source>
        <translation>Typing...</translation>
    </message>
    <message>
        <location filename="desktop/pages/search_notes.py"/>
        <source>批注已删除</source>
        <translation>Note deleted</translation>
    </message>
    <message>
        <location filename="desktop/pages/search_notes.py"/>
        <source>已保存 {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <location filename="desktop/query_head.py"/>
        <source>没有复制。{why}</source>
        <translation>Nothing was copied. {why}</translation>
    </message>
    <message>
        <location filename="desktop/query_head.py"/>
        <source>没有检索词和筛选条件可复制。</source>
        <translation>There are no words or filters to copy.</translation>
    </message>
    <message>
        <location filename="desktop/query_head.py"/>
        <source>已复制检索式：{line}</source>
        <translation>Copied query: {line}</translation>
    </message>
    <message>
        <location filename="desktop/query_head.py"/>
        <source>已复制检索式。</source>
        <translation>Query copied.</translation>
    </message>
    <message>
        <location filename="desktop/rows.py"/>
        <source>{due}（已到期）</source>
        <translation>{due} (past due)</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/rows.py"/>
        <source>等 %n 个部门</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>1月</source>
        <translation>Jan</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>2月</source>
        <translation>Feb</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>3月</source>
        <translation>Mar</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>4月</source>
        <translation>Apr</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>5月</source>
        <translation>May</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>6月</source>
        <translation>Jun</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>7月</source>
        <translation>Jul</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>8月</source>
        <translation>Aug</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>9月</source>
        <translation>Sep</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>10月</source>
        <translation>Oct</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>11月</source>
        <translation>Nov</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>12月</source>
        <translation>Dec</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>{year}年底</source>
        <translation>end of {year}</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>{year}年{month}月{day}日</source>
        <translation>{day} {name} {year}</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>{year}年底前</source>
        <translation>by end of {year}</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>{year}年{month}月底前</source>
        <translation>by end of {name} {year}</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>{day}前</source>
        <translation>by {day}</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>{number}亿元</source>
        <translation>CNY {figure}</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>{number}万元</source>
        <translation>CNY {figure}</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>{number}元</source>
        <translation>CNY {figure}</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>且</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>写明金额</source>
        <translation>amount stated</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>不低于 {value}</source>
        <translation>at least {value}</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>不超过 {value}</source>
        <translation>at most {value}</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>约 {value}</source>
        <translation>about {value}</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>每年 {value}</source>
        <translation>{value} every year</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <location filename="desktop/vocabulary.py"/>
        <source>未写明金额</source>
        <translation>No amount stated</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>{name}（至{day}）</source>
        <translation>{name} (until {day})</translation>
    </message>
    <message>
        <location filename="desktop/saying.py"/>
        <source>（{note}）</source>
        <translation> ({note})</translation>
    </message>
    <message>
        <location filename="desktop/search_book.py"/>
        <source>已删除“{name}”。</source>
        <translation>"{name}" deleted.</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/search_book.py"/>
        <source>已清空检索历史（%n 条）。</source>
        <translation>
            <numerusform>Search history cleared (%n entry).</numerusform>
            <numerusform>Search history cleared (%n entries).</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/search_book.py"/>
        <source>没有检索词和筛选条件，没有可存的检索。</source>
        <translation>There are no words or filters to save.</translation>
    </message>
    <message>
        <location filename="desktop/search_book.py"/>
        <source>已存为常用检索“{name}”。</source>
        <translation>Saved search "{name}".</translation>
    </message>
    <message>
        <location filename="desktop/search_session.py"/>
        <source>没有得到结果，原因是程序本身的缺陷。再次检索或转到其他页面，会重新尝试。</source>
        <translation>No result was obtained because of a fault of the program. It is tried again when you search again or go to another page.</translation>
    </message>
    <message>
        <location filename="desktop/theme.py"/>
        <source>跟随系统</source>
        <translation>Follow system</translation>
    </message>
    <message>
        <location filename="desktop/theme.py"/>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <location filename="desktop/theme.py"/>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <location filename="desktop/theme.py"/>
        <source>高对比度</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <location filename="desktop/user_lane.py"/>
        <source>选编和批注文件没有打开，本次的修改不会保存。请重新打开本软件后再试。</source>
        <translation>The file with packs and notes was not opened; changes will not be saved. Please reopen the program.</translation>
    </message>
    <message>
        <location filename="desktop/user_lane.py"/>
        <source>{why}本次仍可检索和打印，但选编、批注和设置都不会保存。</source>
        <translation>{why} You can still search and print, but packs, notes and settings will not be saved.</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>参与</source>
        <translation>Participant</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>按职责分工</source>
        <translation>Joint</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>现行有效</source>
        <translation>In force</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>已过有效期</source>
        <translation>Expired</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>尚未施行</source>
        <translation>Not yet in force</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>未注明有效期</source>
        <translation>No validity stated</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>今年内到期</source>
        <translation>Due this year</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>明年及以后</source>
        <translation>Next year or later</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>有资金支持</source>
        <translation>With funding</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>未写明资金支持</source>
        <translation>No funding stated</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>不足 10 万元</source>
        <translation>Under CNY 100,000</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>10 万至 100 万元</source>
        <translation>CNY 100,000 to 1 million</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>100 万至 500 万元</source>
        <translation>CNY 1 to 5 million</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>500 万至 1000 万元</source>
        <translation>CNY 5 to 10 million</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>1000 万至 1 亿元</source>
        <translation>CNY 10 to 100 million</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>1 亿元及以上</source>
        <translation>CNY 100 million or more</translation>
    </message>
    <message>
        <location filename="desktop/vocabulary.py"/>
        <source>标题</source>
        <translation>Heading</translation>
    </message>
    <message>
        <location filename="desktop/widgets/about_dialog.py"/>
        <source>版本和资料</source>
        <translation>Version and data</translation>
    </message>
    <message>
        <location filename="desktop/widgets/about_dialog.py"/>
        <source>许可</source>
        <translation>Licences</translation>
    </message>
    <message>
        <location filename="desktop/widgets/about_dialog.py"/>
        <source>随本软件提供的组件</source>
        <translation>Components provided with this program</translation>
    </message>
    <message>
        <location filename="desktop/widgets/about_dialog.py"/>
        <source>许可全文</source>
        <translation>Licence text</translation>
    </message>
    <message>
        <location filename="desktop/widgets/about_dialog.py"/>
        <source>复制版本信息</source>
        <translation>Copy version details</translation>
    </message>
    <message>
        <location filename="desktop/widgets/about_dialog.py"/>
        <source>把版本和资料情况复制为文字，便于向技术人员说明</source>
        <translation>Copy versions and data as text, to be sent to technical staff</translation>
    </message>
    <message>
        <location filename="desktop/widgets/about_dialog.py"/>
        <source>打开数据文件夹</source>
        <translation>Open data folder</translation>
    </message>
    <message>
        <location filename="desktop/widgets/calendar.py"/>
        <source>所示的月份</source>
        <translation>Month shown</translation>
    </message>
    <message>
        <location filename="desktop/widgets/calendar.py"/>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <location filename="desktop/widgets/calendar.py"/>
        <source>上一年</source>
        <translation>Previous year</translation>
    </message>
    <message>
        <location filename="desktop/widgets/calendar.py"/>
        <source>上个月</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <location filename="desktop/widgets/calendar.py"/>
        <source>下个月</source>
        <translation>Next month</translation>
    </message>
    <message>
        <location filename="desktop/widgets/calendar.py"/>
        <source>下一年</source>
        <translation>Next year</translation>
    </message>
    <message>
        <location filename="desktop/widgets/chip_bar.py"/>
        <source>清除全部条件</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <location filename="desktop/widgets/chip_bar.py"/>
        <source>去掉全部筛选条件（Ctrl+Shift+X）；检索词和截至日期不变</source>
        <translation>Remove all filters (Ctrl+Shift+X); words and day of judgement stay</translation>
    </message>
    <message>
        <location filename="desktop/widgets/chip_bar.py"/>
        <source>单击去掉此条件</source>
        <translation>Click to remove</translation>
    </message>
    <message>
        <location filename="desktop/widgets/chip_bar.py"/>
        <source>去掉筛选条件 {name}</source>
        <translation>Remove filter {name}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/choice.py"/>
        <source>{name}，现为{choice}</source>
        <translation>{name}, now {choice}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/choice.py"/>
        <source>{name}：{choice} ▾</source>
        <translation>{name}: {choice} ▾</translation>
    </message>
    <message>
        <location filename="desktop/widgets/chosen_bar.py"/>
        <source>把所选措施加入选编，都已在其中则移出（空格）</source>
        <translation>Add the selected measures to the pack, or remove them if all are in it (Space)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/chosen_bar.py"/>
        <source>把所选措施并列对比，最多 6 条（Ctrl+Shift+K）</source>
        <translation>Compare the selected measures, at most 6 (Ctrl+Shift+K)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/chosen_bar.py"/>
        <source>复制所选措施的正文并注明出处（Ctrl+Shift+C）</source>
        <translation>Copy the text of the selected measures with citation (Ctrl+Shift+C)</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/chosen_bar.py"/>
        <source>已选 %n 条</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>措施对比</source>
        <translation>Measures</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>省际对比</source>
        <translation>Provinces</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>对比什么</source>
        <translation>What to compare</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>添加措施…</source>
        <translation>Add measures...</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>从检索结果、同类措施中选，或输入词语查找</source>
        <translation>Choose among results and similar measures, or type words</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>标出不同</source>
        <translation>Mark differences</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>把只有一栏写明的部门、金额、期限和文字标上底色</source>
        <translation>Shade departments, sums, deadlines and words that only one column states</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>只看不同</source>
        <translation>Differences only</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>不显示各栏相同的行</source>
        <translation>Hide rows that are the same in all columns</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>复制表格</source>
        <translation>Copy table</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>复制整个对比表并注明出处，可粘贴到表格或文稿（在表中按 Ctrl+C）</source>
        <translation>Copy the whole comparison with its sources, for a table or text (Ctrl+C in the table)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>移出全部措施</source>
        <translation>Remove all measures</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/comparison_cells.py"/>
        <source>展开（还有 %n 行）</source>
        <translation>
            <numerusform>More (%n line)</numerusform>
            <numerusform>More (%n lines)</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_heads.py"/>
        <source>对比的各栏</source>
        <translation>Columns of the comparison</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_heads.py"/>
        <source>已入选编</source>
        <translation>In pack</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_heads.py"/>
        <source>移出对比（Del）</source>
        <translation>Remove from comparison (Del)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_heads.py"/>
        <source>对比的各项</source>
        <translation>Rows of the comparison</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>展开</source>
        <translation>More</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>左移</source>
        <translation>Move left</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>右移</source>
        <translation>Move right</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>移出对比</source>
        <translation>Remove from comparison</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>复制整个对比表</source>
        <translation>Copy whole comparison</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>查看措施：{text}</source>
        <translation>Read measure: {text}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>检索：{text}</source>
        <translation>Search for: {text}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>看原文：{text}</source>
        <translation>See original: {text}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_view.py"/>
        <source>对比表</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail.py"/>
        <source>措施内容</source>
        <translation>Contents of the measure</translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>措施的各部分</source>
        <translation>Parts of the measure</translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <location filename="desktop/widgets/source_view.py"/>
        <source>原文</source>
        <translation>Original</translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>写批注，只有自己看得到（Ctrl+M）</source>
        <translation>Write a note that only you see (Ctrl+M)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>批注 ●</source>
        <translation>Note ●</translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>复制并注明出处</source>
        <translation>Copy and cite</translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>加入选编，或从选编移出（Ctrl+D，在列表中按空格）</source>
        <translation>Add to pack, or remove from it (Ctrl+D; Space in the list)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>复制本条正文，并注明《题名》（文号）和条次（Ctrl+Shift+C）</source>
        <translation>Copy the text with document title, number and item (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>把本条放到“对比”页，与其他措施并列（Ctrl+Shift+K）</source>
        <translation>Put this measure on the Compare page beside others (Ctrl+Shift+K)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>到“文件”页看本条在全文中的位置</source>
        <translation>See this measure in its whole document, on the Documents page</translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>‹ 返回</source>
        <translation>‹ Back</translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>返回刚才看的措施（Alt+←）</source>
        <translation>Back to the measure read before (Alt+←)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/dialogs.py"/>
        <location filename="desktop/widgets/pack_entry.py"/>
        <source>按语</source>
        <translation>Remark</translation>
    </message>
    <message>
        <location filename="desktop/widgets/dialogs.py"/>
        <source>对“{title}”的按语，随该条一并印出：</source>
        <translation>Remark on "{title}", printed with it:</translation>
    </message>
    <message>
        <location filename="desktop/widgets/dialogs.py"/>
        <source>程序出错</source>
        <translation>Program fault</translation>
    </message>
    <message>
        <location filename="desktop/widgets/dialogs.py"/>
        <source>刚才的操作没有完成，原因是程序本身的缺陷。资料库和选编没有受损，可以继续使用。
请把下面的报告复制给技术人员；日志在 {log}。</source>
        <translation>The last action was not completed because of a fault of the program. Library and packs are unharmed; you can go on working.
Please copy the report below to technical staff; the log is in {log}.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/dialogs.py"/>
        <source>错误报告</source>
        <translation>Fault report</translation>
    </message>
    <message>
        <location filename="desktop/widgets/dialogs.py"/>
        <source>复制报告</source>
        <translation>Copy report</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>效力和依据</source>
        <translation>Status and basis</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>效力按“截至”日期判断，点击依据可到达原文所在位置</source>
        <translation>Status is judged on the day "As of"; click the basis to go to its place in the text</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>正文和原件</source>
        <translation>Text and original</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>原件</source>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>打开资料库中的文件</source>
        <translation>Open document in the library</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>不再查看这个文件，回到资料库中的文件</source>
        <translation>Stop viewing this file; go back to the documents of the library</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>未入库：只供查看。{file}</source>
        <translation>Not in the library, for viewing only: {file}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>资料库中已有这份文件：《{title}》</source>
        <translation>The library has this document: 《{title}》</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_panel.py"/>
        <source>大纲</source>
        <translation>Outline</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_panel.py"/>
        <source>点击到达所在位置；回车在“检索”中打开措施，空格加入或移出选编</source>
        <translation>Click to go there; Enter opens a measure in Search, Space adds it to the pack or removes it</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_panel.py"/>
        <source>大纲和概况</source>
        <translation>Outline and facts</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_panel.py"/>
        <source>概况</source>
        <translation>Facts</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_panel.py"/>
        <source>文件概况</source>
        <translation>Facts of the document</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_panel.py"/>
        <source>把本文件在筛选范围内的措施全部加入选编</source>
        <translation>Add all measures of this document within the filters to the pack</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_panel.py"/>
        <source>复制本条并注明出处</source>
        <translation>Copy and cite</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_panel.py"/>
        <source>复制大纲中选中的措施，并注明《题名》（文号）和条次（Ctrl+Shift+C）</source>
        <translation>Copy the measure selected in the outline with document title, number and item (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_view.py"/>
        <source>文件正文</source>
        <translation>Text of the document</translation>
    </message>
    <message>
        <location filename="desktop/widgets/documents_list.py"/>
        <source>文件列表</source>
        <translation>List of documents</translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_legend.py"/>
        <source>图例</source>
        <translation>Legend</translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_legend.py"/>
        <location filename="desktop/widgets/timeline_painting.py"/>
        <source>文件失效</source>
        <translation>document expires</translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_legend.py"/>
        <source>原文只写到年</source>
        <translation>text gives the year only</translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_list.py"/>
        <source>期限清单</source>
        <translation>List of deadlines</translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_list.py"/>
        <source>回车看原文，Ctrl 加回车看措施，空格加入或移出选编，Ctrl 加 C 复制。</source>
        <translation>Enter shows the original, Ctrl+Enter the measure; Space adds to the pack or removes, Ctrl+C copies.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_list.py"/>
        <source>看原文处	Enter</source>
        <translation>See original	Enter</translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_list.py"/>
        <source>看这条措施	Ctrl+Enter</source>
        <translation>See measure	Ctrl+Enter</translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_list.py"/>
        <source>移出选编	Space</source>
        <translation>Remove from pack	Space</translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_list.py"/>
        <source>加入选编	Space</source>
        <translation>Add to pack	Space</translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_list.py"/>
        <source>复制	Ctrl+C</source>
        <translation>Copy	Ctrl+C</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/due_tiles.py"/>
        <source>{name}：%n 项</source>
        <translation>
            <numerusform>{name}: %n item</numerusform>
            <numerusform>{name}: %n items</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_cells.py"/>
        <source>{source}　《{title}》</source>
        <translation>{source}　《{title}》</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_cells.py"/>
        <source>{names}　同时{roles}</source>
        <translation>{names}　also {roles}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_cells.py"/>
        <source>未写协同部门</source>
        <translation>No other department stated</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_cells.py"/>
        <source>未写明目标</source>
        <translation>No target stated</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/duty_cells.py"/>
        <source>另有 %n 个已到期</source>
        <translation>
            <numerusform>%n more past due</numerusform>
            <numerusform>%n more past due</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>清单</source>
        <translation>List</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>矩阵</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>显示方式</source>
        <translation>View</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>按条线</source>
        <translation>Lines</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>按机构</source>
        <translation>Organs</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>矩阵的列</source>
        <translation>Columns of the matrix</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>按机构：列出所选条线中的机构；选“全部部门”时列出最常见的机构</source>
        <translation>By organ: the organs of the chosen line; with "All", the most frequent ones</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>取消筛选</source>
        <translation>Remove filter</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>各页只显示涉及这个部门的措施</source>
        <translation>All pages show only measures naming this department</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>请先在左侧选择一个条线或机构</source>
        <translation>Please choose a line or an organ on the left first</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/duty_head.py"/>
        <source>另有 %n 个机构未列出，可用筛选条件缩小范围</source>
        <translation>
            <numerusform>%n more organ is not listed; filters narrow the range</numerusform>
            <numerusform>%n more organs are not listed; filters narrow the range</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_list.py"/>
        <source>部门的措施</source>
        <translation>Measures of the department</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_list.py"/>
        <location filename="desktop/widgets/duty_matrix.py"/>
        <source>查看措施</source>
        <translation>See measure</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_list.py"/>
        <location filename="desktop/widgets/duty_matrix.py"/>
        <source>查看原文出处</source>
        <translation>See original</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_matrix.py"/>
        <source>措施与部门对照矩阵</source>
        <translation>Matrix of measures and departments</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_matrix.py"/>
        <source>复制所选</source>
        <translation>Copy selected</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_matrix_heads.py"/>
        <source>图例：实心圆为牵头，半圆为按职责分工，空心圆为参与</source>
        <translation>Legend: full circle lead, half circle joint, ring participant</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_matrix_heads.py"/>
        <source>表头数字为涉及的措施数；Enter 查看原文出处，Ctrl+C 复制所选</source>
        <translation>Heads count measures; Enter shows the original, Ctrl+C copies</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_tree.py"/>
        <source>查部门：全称、简称或曾用名</source>
        <translation>Find a department</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_tree.py"/>
        <source>查部门</source>
        <translation>Find a department</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_tree.py"/>
        <source>可以用文件中的写法、简称或改名以前的名称；↓ 进入列表，Esc 清空</source>
        <translation>Names as written, short names or former names; ↓ goes to the list, Esc clears</translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_tree.py"/>
        <source>当前的措施中，没有部门的名称、简称或曾用名含有“{typed}”。</source>
        <translation>None of these measures names a department whose name, short name or former name contains "{typed}".</translation>
    </message>
    <message>
        <location filename="desktop/widgets/empty_state.py"/>
        <source>去掉“{what}”</source>
        <translation>Remove "{what}"</translation>
    </message>
    <message>
        <location filename="desktop/widgets/empty_state.py"/>
        <source>去掉检索词“{words}”</source>
        <translation>Remove the words "{words}"</translation>
    </message>
    <message>
        <location filename="desktop/widgets/empty_state.py"/>
        <source>在当前筛选条件下，没有措施{asked}，也没有找到可以改用的条件。可以换一个说法，或缩短词语；几个词之间用空格隔开，表示都要含有。</source>
        <translation>Within the filters, no measure {asked}, and no condition to drop would help. Try other or shorter words; words separated by spaces must all occur.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/empty_state.py"/>
        <source>在当前筛选条件下，没有措施{asked}。可以改用下面的条件：</source>
        <translation>Within the filters, no measure {asked}. Conditions that could be dropped:</translation>
    </message>
    <message>
        <location filename="desktop/widgets/empty_state.py"/>
        <source>资料库中没有措施{asked}。可以换一个说法，或缩短词语；几个词之间用空格隔开，表示都要含有。</source>
        <translation>No measure of the library {asked}. Try other or shorter words; words separated by spaces must all occur.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/empty_state.py"/>
        <source>资料库中没有措施。可以到“资料库”页查看安装了哪些资料。</source>
        <translation>The library has no measures. See the Library page for the data installed.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/empty_state.py"/>
        <source>没有措施同时符合这些筛选条件。可以去掉其中一项：</source>
        <translation>No measure matches all of these filters. One could be dropped:</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/empty_state.py"/>
        <source>（%n 条）</source>
        <translation>
            <numerusform> (%n measure)</numerusform>
            <numerusform> (%n measures)</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/empty_state.py"/>
        <source>{change}</source>
        <translation>Search for {line}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/empty_state.py"/>
        <source>符合检索式“{words}”</source>
        <translation>matches "{words}"</translation>
    </message>
    <message>
        <location filename="desktop/widgets/empty_state.py"/>
        <source>含有“{words}”</source>
        <translation>contains "{words}"</translation>
    </message>
    <message>
        <location filename="desktop/widgets/facet_panel.py"/>
        <source>筛选条件</source>
        <translation>Filters</translation>
    </message>
    <message>
        <location filename="desktop/widgets/facet_panel.py"/>
        <source>部门分工</source>
        <translation>Department role</translation>
    </message>
    <message>
        <location filename="desktop/widgets/find_bar.py"/>
        <source>在本文件中查找</source>
        <translation>Find in document</translation>
    </message>
    <message>
        <location filename="desktop/widgets/find_bar.py"/>
        <source>在本文件中查找（Ctrl+G）；没有输入时逐处查看检索词</source>
        <translation>Find in this document (Ctrl+G); when empty, go through the search words</translation>
    </message>
    <message>
        <location filename="desktop/widgets/find_bar.py"/>
        <source>上一处（Shift+F3）</source>
        <translation>Previous (Shift+F3)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/find_bar.py"/>
        <source>下一处（F3）</source>
        <translation>Next (F3)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/find_bar.py"/>
        <source>{at}/{total} 处</source>
        <translation>{at} of {total}</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/find_bar.py"/>
        <source>%n 处</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/find_bar.py"/>
        <location filename="desktop/widgets/help_window.py"/>
        <source>没有找到</source>
        <translation>Not found</translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_text.py"/>
        <source>帮助正文</source>
        <translation>Help text</translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>‹ 后退</source>
        <translation>‹ Back</translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>后退（Alt+←）</source>
        <translation>Back (Alt+←)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>前进 ›</source>
        <translation>Forward ›</translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>前进（Alt+→）</source>
        <translation>Forward (Alt+→)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>在帮助中查找</source>
        <translation>Find in help</translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>在帮助中查找（Ctrl+F）</source>
        <translation>Find in help (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>Enter 到下一处，Shift+Enter 到上一处</source>
        <translation>Enter for the next place, Shift+Enter for the previous one</translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>帮助目录</source>
        <translation>Help contents</translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>帮助：{topic}</source>
        <translation>Help: {topic}</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/help_window.py"/>
        <source>本页第 {at} 处，共 %n 处</source>
        <translation>
            <numerusform>No. {at} on this page, %n in all</numerusform>
            <numerusform>No. {at} on this page, %n in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/help_window.py"/>
        <source>共 %n 处</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>资料库的表格</source>
        <translation>Tables of the library</translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>覆盖范围</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>文件清单</source>
        <translation>Documents</translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>留存的批注</source>
        <translation>Notes kept</translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>回车或双击，在“文件”中打开</source>
        <translation>Enter or double-click opens it in Documents</translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>留存的批注 {total}</source>
        <translation>Notes kept {total}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>这些批注所在的措施已不在资料库中。批注仍为您保留，可以复制或删除。</source>
        <translation>The measures of these notes are no longer in the library. The notes are kept for you; you can copy or delete them.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>复制批注</source>
        <translation>Copy note</translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>删除批注</source>
        <translation>Delete note</translation>
    </message>
    <message>
        <location filename="desktop/widgets/measure_picker.py"/>
        <source>添加措施</source>
        <translation>Add measures</translation>
    </message>
    <message>
        <location filename="desktop/widgets/measure_picker.py"/>
        <source>双击或按 Enter 加入对比，最多 6 条。</source>
        <translation>Double-click or press Enter to add; at most 6.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/measure_picker.py"/>
        <source>输入词语查找措施</source>
        <translation>Type words to find measures</translation>
    </message>
    <message>
        <location filename="desktop/widgets/measure_picker.py"/>
        <source>查找要对比的措施</source>
        <translation>Find measures to compare</translation>
    </message>
    <message>
        <location filename="desktop/widgets/measure_picker.py"/>
        <source>可以加入对比的措施</source>
        <translation>Measures that can be added</translation>
    </message>
    <message>
        <location filename="desktop/widgets/measure_picker.py"/>
        <source>没有可添加的措施。</source>
        <translation>No measure to add.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/message_bar.py"/>
        <source>详情</source>
        <translation>Details</translation>
    </message>
    <message>
        <location filename="desktop/widgets/message_bar.py"/>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="desktop/widgets/navigation.py"/>
        <source>{name}（Ctrl+{number}）</source>
        <translation>{name} (Ctrl+{number})</translation>
    </message>
    <message>
        <location filename="desktop/widgets/news_line.py"/>
        <source>常用检索“{name}”</source>
        <translation>Saved search "{name}"</translation>
    </message>
    <message>
        <location filename="desktop/widgets/news_line.py"/>
        <source>显示全部</source>
        <translation>Show all</translation>
    </message>
    <message>
        <location filename="desktop/widgets/news_line.py"/>
        <source>只看新增</source>
        <translation>New only</translation>
    </message>
    <message>
        <location filename="desktop/widgets/news_line.py"/>
        <source>上次（{day}）查到的太多，没有逐条记下，比不出新增。</source>
        <translation>Last time ({day}) too many were found to note each; what is new cannot be told.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/news_line.py"/>
        <source>与上次（{day}）相比没有变化。</source>
        <translation>No change since last time ({day}).</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/news_line.py"/>
        <source>新增 %n 条</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/news_line.py"/>
        <source>少了 %n 条</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/news_line.py"/>
        <source>比上次（{day}）{changes}。</source>
        <translation>Since last time ({day}): {changes}.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_editor.py"/>
        <source>在此写对本条的批注，如落实情况、联系人、待核事项。写下即自动保存在本机，可用“批注:”检索；资料更新后仍在，打印时默认不印。</source>
        <translation>Write a note on this measure: how it is carried out, whom to ask, what to check. It is saved on this computer as you type, found with 批注:, survives data updates, and is not printed unless you wish.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_editor.py"/>
        <source>列出所有写有批注的措施，检索式为 批注:有</source>
        <translation>List all measures with notes; the query is 批注:有</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/note_editor.py"/>
        <source>全部批注（%n 条）</source>
        <translation>
            <numerusform>All notes (%n)</numerusform>
            <numerusform>All notes (%n)</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>只查原词</source>
        <translation>Exact words only</translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>也查这些</source>
        <translation>Include these</translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>只找所写的词，不找其他写法和同义词；以后也如此</source>
        <translation>Find only the words written, no variants or synonyms, from now on</translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>所写的词之外，也找其他写法和同义词；以后也如此</source>
        <translation>Find variants and synonyms of the words written too, from now on</translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>{why}以下仍为上次检索的结果。</source>
        <translation>{why} Below are still the results of the last search.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>已另查：{words}</source>
        <translation>Also searched: {words}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>可另查：{words}</source>
        <translation>Could also be searched: {words}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>“{word}”已另查：{words}</source>
        <translation>"{word}": also searched {words}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>“{word}”可另查：{words}</source>
        <translation>"{word}": could also be searched {words}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>排除的是原词“{word}”，未排除：{words}</source>
        <translation>Only "{word}" itself is excluded, not: {words}</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/note_line.py"/>
        <source>{word}（库中 %n 条）</source>
        <translation>
            <numerusform>{word} (%n in library)</numerusform>
            <numerusform>{word} (%n in library)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/note_line.py"/>
        <source>“{word}”本身：库中 %n 条；一并查找：{words}</source>
        <translation>
            <numerusform>"{word}" itself: %n in library; also searched: {words}</numerusform>
            <numerusform>"{word}" itself: %n in library; also searched: {words}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/note_line.py"/>
        <source>“{word}”本身：库中 %n 条；未一并查找：{words}</source>
        <translation>
            <numerusform>"{word}" itself: %n in library; not searched: {words}</numerusform>
            <numerusform>"{word}" itself: %n in library; not searched: {words}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/original_view.py"/>
        <source>另存原件…</source>
        <translation>Save original...</translation>
    </message>
    <message>
        <location filename="desktop/widgets/original_view.py"/>
        <source>把来源文件原样保存到指定位置</source>
        <translation>Save the source file, unaltered, where you choose</translation>
    </message>
    <message>
        <location filename="desktop/widgets/original_view.py"/>
        <source>用系统程序打开</source>
        <translation>Open outside</translation>
    </message>
    <message>
        <location filename="desktop/widgets/original_view.py"/>
        <source>用本机程序打开来源文件的副本，资料库不受影响</source>
        <translation>Open a copy of the source file in the system's program; the library is unaffected</translation>
    </message>
    <message>
        <location filename="desktop/widgets/original_view.py"/>
        <source>原件内容</source>
        <translation>Content of the source file</translation>
    </message>
    <message>
        <location filename="desktop/widgets/original_view.py"/>
        <source>{size} 字节</source>
        <translation>{size} bytes</translation>
    </message>
    <message>
        <location filename="desktop/widgets/original_view.py"/>
        <source>文件很长，这里只显示开头部分；请另存或用系统程序打开查看全文。</source>
        <translation>The file is long; only its beginning is shown. Save it or open it outside to see all.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/original_view.py"/>
        <source>这种格式不能在此显示，请另存或用系统程序打开。</source>
        <translation>This format cannot be shown here; save it or open it outside.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_cards.py"/>
        <source>选编中的措施</source>
        <translation>Measures of the pack</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_cards.py"/>
        <source>查看</source>
        <translation>View</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_cards.py"/>
        <source>按语…</source>
        <translation>Remark...</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_cards.py"/>
        <source>前移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_cards.py"/>
        <source>后移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_entry.py"/>
        <source>随本条印出</source>
        <translation>printed with the measure</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_entry.py"/>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>在检索页打开</source>
        <translation>Open in Search</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_entry.py"/>
        <source>看本条的全部字段、原文和同类措施（Enter）</source>
        <translation>See all fields, the original and similar measures (Enter)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_entry.py"/>
        <source>写给读者看的话，如可借鉴之处、与本地的差别。写下即保存，可以撤销。</source>
        <translation>For the reader: what to learn from it, how it differs from home. Saved as you type; can be undone.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_entry.py"/>
        <source>措施正文</source>
        <translation>Text of the measure</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>编制单位</source>
        <translation>Compiled by</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>印在封面下方，可以不填</source>
        <translation>Printed at the foot of the cover; may be empty</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>编者按</source>
        <translation>Editor's note</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>印在编制说明的开头，每段一行，可以不填</source>
        <translation>Printed at the head of the foreword, a line for each paragraph; may be empty</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>分章</source>
        <translation>Chapters</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>导出的 PDF 怎样分章；自己建的章不会因此改动</source>
        <translation>How the exported PDF is divided; own chapters are not changed by it</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>印出我的批注</source>
        <translation>Print my notes</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>把各条的批注印在按语之后；不勾选则只印按语</source>
        <translation>Print notes after the remarks; unticked, remarks only</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>封面印 {day}，各文件的效力和期限按这一天判断；改动“截至”即改动这一天。</source>
        <translation>The cover says {day}; status and deadlines are judged on that day. Change "As of" to change it.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>页脚印“数据截至{day}”。</source>
        <translation>The foot of each page says "data as of {day}".</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <source>选编名称，也是封面题名</source>
        <translation>Name of the pack, which is the title of its cover</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <source>在所选之处之后新建一章（Insert）</source>
        <translation>New chapter after the selection (Insert)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <source>自动分章 ▾</source>
        <translation>Divide ▾</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <source>按类别、省份等分出章来，之后可以自己改</source>
        <translation>Make chapters by category, province and so on; they can be changed afterwards</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <source>{how}分章</source>
        <translation>Divide: {how}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <source>去掉全部章，措施留下</source>
        <translation>Remove all chapters, keep measures</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>导出进度</source>
        <translation>Progress of export</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>取消导出</source>
        <translation>Cancel export</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>导出 PDF…</source>
        <translation>Export PDF...</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>把选编排成公文版式的 PDF（Ctrl+E）</source>
        <translation>Set the pack as a PDF in official layout (Ctrl+E)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <source>选编名称，也是封面题名；单击改名</source>
        <translation>Name of the pack, which is the title of its cover; click to rename</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/pack_head.py"/>
        <source>%n 章</source>
        <translation>
            <numerusform>%n chapter</numerusform>
            <numerusform>%n chapters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/pack_head.py"/>
        <source>%n 条不在库中</source>
        <translation>
            <numerusform>%n not in the library</numerusform>
            <numerusform>%n not in the library</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_items.py"/>
        <source>章名</source>
        <translation>Chapter name</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>按所排次序</source>
        <translation>None</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>按自定章节</source>
        <translation>Own</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>按类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>按省份</source>
        <translation>Province</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>按责任部门</source>
        <translation>Dept.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>按文件</source>
        <translation>Document</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>还没有措施：在结果前打勾，或按空格键，即加入选编</source>
        <translation>No measures yet: tick results, or press Space, to add them</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>选编名称</source>
        <translation>Name of the pack</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>单击改名</source>
        <translation>Click to rename</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>整理…</source>
        <translation>Edit...</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>到“选编”页分章、排序、写按语</source>
        <translation>Make chapters, reorder and write remarks on the Packs page</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>选编管理 ▾</source>
        <translation>Packs ▾</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>选编的章和措施</source>
        <translation>Chapters and measures of the pack</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>查看正文</source>
        <translation>Read</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>写按语</source>
        <translation>Write remark</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>上移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>下移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>移到上一章</source>
        <translation>To previous chapter</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>移到下一章</source>
        <translation>To next chapter</translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>去掉章，措施留下</source>
        <translation>Remove chapter, keep measures</translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>全部选编</source>
        <translation>All packs</translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>新建</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>新建一份选编（Ctrl+N）</source>
        <translation>New pack (Ctrl+N)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>复制一份</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>把选中的选编复制一份</source>
        <translation>Duplicate the selected pack</translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>给选中的选编改名（F2）</source>
        <translation>Rename the selected pack (F2)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>删除选中的选编，可以撤销（Del）</source>
        <translation>Delete the selected pack; can be undone (Del)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>转交…</source>
        <translation>Hand on...</translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>把选中的选编写成文件，供别的电脑打开</source>
        <translation>Write the selected pack to a file that opens on other computers</translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>打开…</source>
        <translation>Open...</translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>打开别人转交的选编文件</source>
        <translation>Open a pack file handed on by somebody</translation>
    </message>
    <message>
        <location filename="desktop/widgets/province_choice.py"/>
        <source>要对比的省份，最多 6 个</source>
        <translation>Provinces to compare, at most 6</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/province_choice.py"/>
        <source>{names} 等 %n 个</source>
        <translation>
            <numerusform>{names} and others (%n)</numerusform>
            <numerusform>{names} and others (%n)</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/province_choice.py"/>
        <source>省份：{names} ▾</source>
        <translation>Provinces: {names} ▾</translation>
    </message>
    <message>
        <location filename="desktop/widgets/province_choice.py"/>
        <source>选择要对比的省份（2 至 6 个）：{names}</source>
        <translation>Choose the provinces to compare (2 to 6): {names}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/province_choice.py"/>
        <source>选择要对比的省份，现为{names}</source>
        <translation>Choose the provinces to compare, now {names}</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/province_choice.py"/>
        <source>{name}（%n 条）</source>
        <translation>
            <numerusform>{name} (%n measure)</numerusform>
            <numerusform>{name} (%n measures)</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/result_row.py"/>
        <source>新</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="desktop/widgets/result_row.py"/>
        <source>见{places}</source>
        <translation>{places}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/results_list.py"/>
        <source>空格加入或移出选编，回车看正文，按住 Ctrl 或 Shift 可选多条</source>
        <translation>Space adds to the pack or removes, Enter goes to the text; Ctrl or Shift select several</translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>修改时间</source>
        <translation>Modified</translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>文件名：</source>
        <translation>File name:</translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>类型：</source>
        <translation>Type:</translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>保存到：</source>
        <translation>Save in:</translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>{kind} 文件 (*.{suffix})</source>
        <translation>{kind} file (*.{suffix})</translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>查找位置：</source>
        <translation>Look in:</translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>可以打开的文件 ({kinds})</source>
        <translation>Files that can be opened ({kinds})</translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>文件夹</source>
        <translation>Folder</translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>{kind} 文件</source>
        <translation>{kind} file</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>逐字查找中，索引重建后更快</source>
        <translation>slower: index rebuilding</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>科技 金融　　都要含有
科技 | 金融　含有其一
“科技金融”　只查原词，不查同义词
-补贴　　　　不含此词
省:辽宁,四川　部门:科技　角色:牵头　-类别:科技金融
期限:今年　期限:&lt;2028-01-01　资金:&gt;=500万　效力:现行
回车后，所写的条件列为筛选条件。</source>
        <translation>科技 金融　　both must occur
科技 | 金融　either occurs
“科技金融”　exact words, no synonyms
-补贴　　　　must not occur
省:辽宁,四川　部门:科技　角色:牵头　-类别:科技金融
期限:今年　期限:&lt;2028-01-01　资金:&gt;=500万　效力:现行
On Enter, conditions become filters.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>输入词语，空格分开；也可写 省:辽宁 期限:今年 资金:&gt;=500万 -补贴</source>
        <translation>Words, separated by spaces; also 省:辽宁 期限:今年 资金:&gt;=500万 -补贴</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>检索词</source>
        <translation>Search words</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>常用检索和检索历史</source>
        <translation>Saved searches and history</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>常用检索和检索历史（Ctrl+H）；把当前检索存为常用检索（Ctrl+S）</source>
        <translation>Saved searches and history (Ctrl+H); save this search (Ctrl+S)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>复制检索式：词语和全部筛选条件（Ctrl+Alt+C）</source>
        <translation>Copy the query: words and all filters (Ctrl+Alt+C)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>排序</source>
        <translation>Sort</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>截至</source>
        <translation>As of</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>截至日期：按这一天判断效力和期限</source>
        <translation>As of: the day on which status and deadlines are judged</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>按这一天判断文件效力和期限；印出的材料上注明此日期。</source>
        <translation>Status and deadlines are judged on this day; prints state it.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>检索结果数</source>
        <translation>Number of results</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>显示筛选栏（F9）</source>
        <translation>Show filters (F9)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>收起筛选栏（F9）</source>
        <translation>Hide filters (F9)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>未写完，仍为上次结果</source>
        <translation>incomplete; last results kept</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>仍为上次结果</source>
        <translation>last results</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>按这一天判断文件效力和期限是否已到</source>
        <translation>Whether documents are in force and deadlines past is judged on this day</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>现在所选不是今天；展开日历可回到今天。</source>
        <translation>This is not today; unfold the calendar to go back to today.</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/search_bar.py"/>
        <source>%n 份文件//short</source>
        <translation>
            <numerusform>%n doc</numerusform>
            <numerusform>%n docs</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>{seconds} 秒</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>不到 1 毫秒</source>
        <translation>under 1 ms</translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>{milliseconds} 毫秒</source>
        <translation>{milliseconds} ms</translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>把当前检索存为(&amp;S)：</source>
        <translation>&amp;Save this search as:</translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>常用检索的名称</source>
        <translation>Name of the saved search</translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>存为常用检索</source>
        <translation>Save search</translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>当前检索：{line}</source>
        <translation>This search: {line}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>改名（F2）</source>
        <translation>Rename (F2)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>删除，可以撤销（Delete）</source>
        <translation>Delete; can be undone (Delete)</translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>清空历史</source>
        <translation>Clear history</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>常用检索 %n</source>
        <translation>
            <numerusform>Saved %n</numerusform>
            <numerusform>Saved %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>检索历史 %n</source>
        <translation>
            <numerusform>History %n</numerusform>
            <numerusform>History %n</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>还没有常用检索。检索后按 Ctrl+S 即可存下，以后打开时会标出新增的措施。</source>
        <translation>No saved searches yet. Press Ctrl+S after a search to save it; when you open it again, new measures are marked.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>还没有检索历史。按回车确认的检索会记在这里。</source>
        <translation>No history yet. Searches confirmed with Enter are kept here.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>时间轴位置</source>
        <translation>Position on the time line</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>未到期 %n 项</source>
        <translation>
            <numerusform>%n item ahead</numerusform>
            <numerusform>%n items ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>已到期 %n 项</source>
        <translation>
            <numerusform>%n item past due</numerusform>
            <numerusform>%n items past due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>其中 %n 项原文只写到年</source>
        <translation>
            <numerusform>%n of them by year only</numerusform>
            <numerusform>%n of them by year only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>%n 份文件有效期届满</source>
        <translation>
            <numerusform>%n document expires</numerusform>
            <numerusform>%n documents expire</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>{time}：{what}</source>
        <translation>{time}: {what}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>没有期限</source>
        <translation>No deadlines</translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>《{title}》有效期至 {day}</source>
        <translation>《{title}》 valid until {day}</translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>另有 %n 份文件</source>
        <translation>
            <numerusform>%n more document</numerusform>
            <numerusform>%n more documents</numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>拖动可左右移动；滚轮或 +、- 缩放</source>
        <translation>Drag to move; wheel or +, - to zoom</translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>期限时间轴</source>
        <translation>Time line of deadlines</translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>{name}，{column}</source>
        <translation>{name}, {column}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>左右方向键移动，按住 Shift 选取一段，空格或回车选取，+ 和 - 缩放，Esc 取消选取。</source>
        <translation>Left and right move, with Shift they select a period; Space or Enter select, + and - zoom, Esc clears the selection.</translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_painting.py"/>
        <source>{quarter}季</source>
        <translation>Q{quarter}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_painting.py"/>
        <source>{month}月</source>
        <translation>{name}</translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_painting.py"/>
        <source>截至 {day}</source>
        <translation>As of {day}</translation>
    </message>
    <message>
        <location filename="desktop/window.py"/>
        <source>资料截至 {day}</source>
        <translation>Data as of {day}</translation>
    </message>
    <message>
        <location filename="desktop/window.py"/>
        <source>界面语言不变。</source>
        <translation>The language stays as it is.</translation>
    </message>
    <message>
        <location filename="desktop/window.py"/>
        <source>下次打开本软件时，界面改用{name}。</source>
        <translation>The program will speak {name} when it is opened next.</translation>
    </message>
    <message>
        <location filename="desktop/window.py"/>
        <source>现在重新打开</source>
        <translation>Reopen now</translation>
    </message>
    <message>
        <location filename="desktop/wording.py"/>
        <source>相关度</source>
        <translation>Relevance</translation>
    </message>
    <message>
        <location filename="desktop/wording.py"/>
        <source>文件次序</source>
        <translation>Document</translation>
    </message>
    <message>
        <location filename="desktop/wording.py"/>
        <source>期限先后</source>
        <translation>Deadline</translation>
    </message>
</context>
</TS>
