<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>policy-desk</name>
    <message>
        <location filename="desktop/about.py"/>
        <location filename="desktop/menus.py"/>
        <source>输入检索词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>立即检索，所写的条件（省:辽宁）列为筛选条件；在结果中则进入右侧正文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>清除检索词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>在检索词框与结果之间、各条结果之间移动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <location filename="desktop/pages/search_chosen.py"/>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>空格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>把选中的结果加入选编，或移出选编；在筛选栏则依次为包含、排除、取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>把正在看的措施加入选编，或移出选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <location filename="desktop/menus.py"/>
        <source>把全部检索结果加入选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>到下一个 / 上一个窗格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>在选编中前移 / 后移</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <location filename="desktop/pack_edits.py"/>
        <location filename="desktop/pages/search_chosen.py"/>
        <location filename="desktop/widgets/detail_head.py"/>
        <location filename="desktop/widgets/duty_list.py"/>
        <location filename="desktop/widgets/duty_matrix.py"/>
        <location filename="desktop/widgets/pack_strip.py"/>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>移出选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>为选编中的措施写按语</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>撤销 / 重做</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/pages/search_chosen.py"/>
        <source>复制正文并注明出处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>复制检索式，可粘贴到检索框再查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>存为常用检索 / 常用检索和检索历史</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>为正在看的措施写批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>把正在看的或所选的措施放入对比</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>从同类措施返回刚才看的措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>导出选编为 PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>放大 / 缩小 / 恢复（也可按住 Ctrl 滚动滚轮）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>显示或收起筛选栏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>到各页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>打开文件或别人转交的选编（也可把文件拖到窗口中）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <location filename="desktop/menus.py"/>
        <source>全屏显示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>两个词都要含有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>含有其中一个；“|”只连接相邻的两个词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>只查引号内的原词，不查其他写法和同义词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>不含此词；也可排除引号、括号或条件，如 -省:四川</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>括号把几个词并成一组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>省份、类别、文件；几个值之间用逗号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>责任部门及其分工</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>完成期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>资金支持及其金额</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>效力、量化目标、自己的批注、判断效力的日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>程序版本</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/about.py"/>
        <location filename="desktop/widgets/search_bar.py"/>
        <location filename="desktop/widgets/timeline_painting.py"/>
        <source>%n 份文件</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>资料版本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>资料截止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>资料来源</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>资料规模</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/about.py"/>
        <location filename="desktop/widgets/results_list.py"/>
        <source>%n 条措施</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>资料指纹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>数据文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>日志</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <location filename="desktop/detail_text.py"/>
        <source>系统</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>离线的省级政策措施资料库：检索、对照、排印。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <location filename="desktop/window.py"/>
        <source>政策案头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>{name}：{value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>（未知）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/about.py"/>
        <source>检索框的写法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <source>文件与文号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/document_facts.py"/>
        <location filename="desktop/models/facets.py"/>
        <source>效力</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/models/facets.py"/>
        <source>类别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/comparing_provinces.py"/>
        <source>牵头部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <source>分工、参与部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/comparing_provinces.py"/>
        <location filename="desktop/detail_body.py"/>
        <location filename="desktop/models/duty_list.py"/>
        <source>目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/detail_body.py"/>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/due_rows.py"/>
        <location filename="desktop/help_topics.py"/>
        <location filename="desktop/models/duty_list.py"/>
        <location filename="desktop/models/facets.py"/>
        <location filename="desktop/pages/registry.py"/>
        <source>期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/detail_text.py"/>
        <source>资金支持</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/detail_body.py"/>
        <location filename="desktop/detail_text.py"/>
        <source>引用文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/detail_text.py"/>
        <source>未写文号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <source>未写明日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/detail_body.py"/>
        <source>依据：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/widgets/duty_cells.py"/>
        <source>已到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <source>最早</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <source>金额最高</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>正文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_measures.py"/>
        <source>文字大都不同，未逐处标出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_provinces.py"/>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_provinces.py"/>
        <location filename="desktop/detail_body.py"/>
        <location filename="desktop/models/facets.py"/>
        <source>资金</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/comparing_provinces.py"/>
        <source>还有 %n 条</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/comparing_provinces.py"/>
        <source>牵头：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_provinces.py"/>
        <source>目标：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_provinces.py"/>
        <source>资金：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparing_provinces.py"/>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/models/duty_list.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <source>未写明</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/comparing_provinces.py"/>
        <source>另有 %n 项</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/comparison.py"/>
        <source>未见规定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparison_copy.py"/>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/due_rows.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <source>出处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparison_sources.py"/>
        <source>找到的措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparison_sources.py"/>
        <location filename="desktop/detail_text.py"/>
        <source>同类措施（他省）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/comparison_sources.py"/>
        <location filename="desktop/widgets/results_list.py"/>
        <source>检索结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/due_rows.py"/>
        <location filename="desktop/models/facets.py"/>
        <source>责任部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>本条只有标题，没有正文。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>截至{day}：{state}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>原文未写明有效期。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/duty_lines.py"/>
        <source>名录未收</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <location filename="desktop/document_text.py"/>
        <source>责任部门：{name}（{role}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>{said}，{family}系统</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <location filename="desktop/document_text.py"/>
        <source>目标：{name} {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>{said}，{due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>资金：{kind} {sum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>{said}，给{recipient}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>期限：{due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>引用文件：{title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>{said}（{number}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>{said}，库中有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_body.py"/>
        <source>文中标记（单击看原文）：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>目标与期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>同类措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/widgets/note_editor.py"/>
        <source>我的批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>原文：{text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>本条未写明责任部门。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/models/duty_tree.py"/>
        <location filename="desktop/models/facets.py"/>
        <source>分工</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>部门（原文）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>规范名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>完成时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>本条未写明可计量的目标和期限。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/due_rows.py"/>
        <source>事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>目标（单击看原文）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>文件的总体目标，不专属于本条：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>本条未写明资金支持。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>方式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>金额（单击看原文）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>对象</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>本条未引用其他文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>库中没有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/exporting.py"/>
        <location filename="desktop/incoming.py"/>
        <source>打开文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>文件（单击看原文）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/document_facts.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <source>文号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <location filename="desktop/help_topics.py"/>
        <location filename="desktop/pages/registry.py"/>
        <source>资料库</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>正在查找…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>未见相近措施。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>措施（单击打开）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/detail_text.py"/>
        <source>共有的词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>列第一位者牵头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>逗号前的单位牵头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>“牵头”写在单位名称旁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>文中未标明牵头单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>{day}：{status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <source>题名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>文中未写明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>文种</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <source>地区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>发文机关</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>发布日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>施行日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>有效期至</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>牵头规则</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <location filename="desktop/due_rows.py"/>
        <location filename="desktop/duty_rows.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <source>措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>总体目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>引用的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>没有引用其他文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>被资料库中的文件引用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>没有。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <source>来源文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>文中未写明有效期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>依据：“{quote}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>“{quote}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>资料库中没有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>打开《{title}》</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_facts.py"/>
        <source>《{title}》</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_text.py"/>
        <source>效力的依据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_text.py"/>
        <source>牵头单位的规则</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_text.py"/>
        <source>资金支持：{value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_text.py"/>
        <source>期限：{day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_text.py"/>
        <source>引用文件，在资料库中，点击打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/document_text.py"/>
        <source>引用文件，资料库中没有</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_copy.py"/>
        <source>已复制 %n 项期限及出处。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_copy.py"/>
        <location filename="desktop/pages/search_chosen.py"/>
        <source>已复制 %n 条出处。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_filters.py"/>
        <source>每年都要完成的 %n 项</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_filters.py"/>
        <source>写明有效期的文件 %n 份，其中已失效 {past} 份</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_filters.py"/>
        <source>{range}：%n 项，未到 {ahead} 项，已过 {past} 项</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/due_filters.py"/>
        <source>没有措施符合当前的检索词和筛选条件，所以没有期限可看。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_filters.py"/>
        <source>这些措施里没有写明“每年”都要完成而不写止期的目标。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_filters.py"/>
        <source>这些措施所在的文件都没有写明有效期。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_filters.py"/>
        <source>{range}没有到期的事项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_filters.py"/>
        <source>这 %n 条措施都没有写明期限。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>全部期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>30 天内</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>90 天内</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>180 天内</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>本年内</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>以后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <location filename="desktop/widgets/due_legend.py"/>
        <source>已过期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>每年都做</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>即将失效的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>至 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>{day} 起</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>{day} 以前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>未写明止期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>最近 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>写明有效期的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>总体目标在内</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>今天到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_plan.py"/>
        <source>还有 %n 天</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_plan.py"/>
        <source>已过 %n 天</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_plan.py"/>
        <source>还有 %n 年</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_plan.py"/>
        <source>已过 %n 年</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_plan.py"/>
        <source>还有 %n 年多</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_plan.py"/>
        <source>已过 %n 年多</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>{first}至{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>{day}及以后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>{day}及以前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <location filename="desktop/widgets/timeline_painting.py"/>
        <source>{year}年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>{year}—{last}年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <location filename="desktop/widgets/calendar.py"/>
        <source>{year}年{month}月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>{year}年第{quarter}季度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>{year}年{month}—{last}月</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_plan.py"/>
        <source>%n 份</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_plan.py"/>
        <location filename="desktop/widgets/timeline_painting.py"/>
        <source>%n 项</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>每年都要完成，未写明止期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>{year}年底前（原文只写到年）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <location filename="desktop/widgets/due_legend.py"/>
        <source>未到期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>尚未失效的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_plan.py"/>
        <source>已失效的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_rows.py"/>
        <source>每年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_rows.py"/>
        <source>每年，{day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_rows.py"/>
        <source>总体目标：{title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_rows.py"/>
        <source>未见有效期的原文</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/due_rows.py"/>
        <source>{names}等 %n 个部门</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/due_rows.py"/>
        <source>未写明责任部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_rows.py"/>
        <source>{names}（牵头）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_rows.py"/>
        <source>距今</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/due_rows.py"/>
        <source>指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>{name}（条线）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>全部部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/duty_lines.py"/>
        <source>共 %n 条措施</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>牵头 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>按职责分工 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>参与 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>最近期限 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/duty_lines.py"/>
        <source>%n 条有期限已到</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>没有措施符合当前的检索词和筛选条件，所以也没有部门可列。</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/duty_lines.py"/>
        <source>符合条件的 %n 条措施都没有写明责任部门。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>符合条件的措施都没有写到“{name}”。可以在左侧另选一个部门，或放宽筛选条件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>请在左侧选择一个条线或机构，这里按牵头、按职责分工、参与列出它的措施。
要同时看所有部门，请切换到“矩阵”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/duty_lines.py"/>
        <source>等 %n 种写法</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/duty_lines.py"/>
        <source>文件中写作：{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/duty_rows.py"/>
        <location filename="desktop/models/facets.py"/>
        <source>省份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/duty_rows.py"/>
        <location filename="desktop/help_topics.py"/>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/models/facets.py"/>
        <location filename="desktop/models/library_tables.py"/>
        <location filename="desktop/pages/registry.py"/>
        <source>文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/duty_rows.py"/>
        <source>条次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/duty_rows.py"/>
        <location filename="desktop/rows.py"/>
        <source>{name}（牵头）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/exporting.py"/>
        <source>导出选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/exporting.py"/>
        <source>已取消导出，没有生成文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/exporting.py"/>
        <source>转交选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/exporting.py"/>
        <source>已把“{name}”（%n 条）写成 {file}；对方在“选编”页打开，或把文件拖到窗口上即可。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/exporting.py"/>
        <source>打开转交的选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/exporting.py"/>
        <source>已收下选编“{name}”，共 {total} 条；其中 %n 条不在现用资料库中，保留题名，不会印出。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/exporting.py"/>
        <source>已收下选编“{name}”，共 %n 条，都在现用资料库中。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/exporting.py"/>
        <source>已导出 {file}，共 %n 页。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/exporting.py"/>
        <source>有 %n 条措施已不在资料库中，没有印出。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/exporting.py"/>
        <location filename="desktop/library_work.py"/>
        <location filename="desktop/original_desk.py"/>
        <location filename="desktop/pages/library.py"/>
        <source>打开所在文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <source>一小时上手</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/pages/registry.py"/>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>检索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <location filename="desktop/pages/registry.py"/>
        <location filename="desktop/pages/search_chosen.py"/>
        <location filename="desktop/widgets/chosen_bar.py"/>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>对比</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <location filename="desktop/models/duty_tree.py"/>
        <location filename="desktop/pages/registry.py"/>
        <location filename="desktop/widgets/duty_tree.py"/>
        <source>部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <location filename="desktop/pages/registry.py"/>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <source>检索写法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <source>按键一览</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <source>数据与备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/help_topics.py"/>
        <source>常见问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/history.py"/>
        <location filename="desktop/library_work.py"/>
        <location filename="desktop/pack_edits.py"/>
        <location filename="desktop/search_book.py"/>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/history.py"/>
        <source>重做</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/history.py"/>
        <source>{verb} {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/incoming.py"/>
        <source>拖来的不是本机上的文件，不能打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/incoming.py"/>
        <source>一次只能打开一个文件，拖来的有 %n 个。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/incoming.py"/>
        <source>松开后打开别人转交的选编：{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/incoming.py"/>
        <source>松开后查看文件：{name}。只供阅读，不改动资料库。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/incoming.py"/>
        <source>“{name}”是文件夹。请打开其中的一个文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/incoming.py"/>
        <source>找不到文件 {path}，它可能已被移动、改名或删除。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/incoming.py"/>
        <source>文件 {path} 不能读取。请检查是否有权限打开它。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/keeping.py"/>
        <source>另一个窗口刚才也改了这条批注，两处内容都已保留，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/keeping.py"/>
        <source>资料已更新，%n 条批注已随所在措施调整位置。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/keeping.py"/>
        <source>资料已更新，选编中的 %n 条措施已随之调整位置。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/keeping.py"/>
        <source>%n 条批注所在的措施已从资料中撤下，批注保留在“资料库”页。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/keeping.py"/>
        <source>选编中有 %n 条措施已从资料中撤下，题名和按语仍保留在选编中。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/library_work.py"/>
        <source>资料库已重建。重新打开本软件后即使用新建的资料库，选编和批注不受影响。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/library_work.py"/>
        <source>正在准备</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/library_work.py"/>
        <source>已取消重建，原有资料库未作改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/library_work.py"/>
        <source>政策案头备份_{day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/library_work.py"/>
        <source>备份选编和批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/library_work.py"/>
        <source>已备份到 {file}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/library_work.py"/>
        <source>已删除这条批注。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>本软件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>窗口和控件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>从 Python 使用 Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>程序语言和标准库</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>公有领域</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>资料库文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>全文索引</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>检索中的大量计算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>资料库文件的结构</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>随 sqlite-utils</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>生成 PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>随 ReportLab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>命令行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>随 python-dateutil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>各系统的数据文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>宋体、标宋、黑体（由 Noto CJK 改制）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>屏幕和打印字体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>楷体（由霞鹜文楷改制）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>打印字体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>仿宋（由 Fandol 仿宋改制）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>GPL-3.0，附字体例外</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>读音表的来源</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>繁简对照表的来源</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/licences.py"/>
        <source>本软件通过动态库使用 Qt 和 Qt for Python，二者依 GNU 宽通用公共许可证第 3 版（LGPL-3.0）提供，本软件未作修改。您可以用自己修改过的、接口兼容的版本替换软件文件夹中的 Qt 库文件，也可以为此调试和反向工程。Qt 的源代码可从 Qt 项目（qt.io）取得。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/measure_copy.py"/>
        <source>已复制正文和出处。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/measure_copy.py"/>
        <source>已复制：{citation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>编辑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>查看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/widgets/help_window.py"/>
        <source>帮助</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>打开文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>最近的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/pack_book.py"/>
        <location filename="desktop/pack_desk.py"/>
        <source>新建选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/pack_edits.py"/>
        <source>选编改名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>复制一份选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>转交选编…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>导出选编为 PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>退出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>清空这个列表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>剪切</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/widgets/chosen_bar.py"/>
        <source>复制</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>粘贴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>全选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/pages/search_chosen.py"/>
        <source>只复制出处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>加入或移出选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>对比所选措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>写批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/pages/departments_layout.py"/>
        <source>清除全部筛选条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>截至日期回到今天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>存为常用检索…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>常用检索和检索历史…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>只看有批注的措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>复制检索式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>也查其他写法和同义词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>返回刚才看的措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>筛选栏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>下一个窗格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>上一个窗格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>放大</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>缩小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>恢复原来大小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>外观</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>语言</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>本页帮助</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/window.py"/>
        <source>按键和检索写法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <source>打开日志所在文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/menus.py"/>
        <location filename="desktop/widgets/about_dialog.py"/>
        <source>关于政策案头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/comparison.py"/>
        <source>拖动或按 Ctrl+← / Ctrl+→ 调整次序，按 Del 移出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/documents.py"/>
        <source>{name}（至 {day}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/documents.py"/>
        <source>{left}/{total} 条</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/due.py"/>
        <source>{heading}，共 {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/due.py"/>
        <source>已在选编中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <source>措施与文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <source>职责与协同部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <source>点击后，按期限先后排列：未到期的在前，最近的最先</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <source>点击后，按文件和条次排列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <source>{day}（已到期）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <source>{title}，{source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <source>{names}（{role}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <location filename="desktop/widgets/duty_cells.py"/>
        <source>协同：{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_list.py"/>
        <source>同时{roles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/models/duty_list.py"/>
        <source>另有 %n 个期限已过</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/models/duty_list.py"/>
        <source>{role}　%n 条</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/models/duty_matrix.py"/>
        <source>未涉及</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/models/duty_matrix.py"/>
        <source>{name}
涉及 %n 条</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/models/duty_matrix.py"/>
        <source>《{title}》{number}
{province}　%n 条措施</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/models/duty_matrix.py"/>
        <source>文中写作“{name}”：{role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>牵头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>参与</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>合计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>条线和其中的机构；点击按名称排序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>牵头的措施数；点击排序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>写明“按职责分工”的措施数；点击排序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>参与的措施数；点击排序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>涉及的措施数，一条措施只计一次；点击排序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>{name}，{counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/duty_tree.py"/>
        <source>牵头 {lead} 条，按职责分工 {joint} 条，参与 {participant} 条，共 {total} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/facet_tree.py"/>
        <source>单击只看此项，再单击排除此项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/facet_tree.py"/>
        <source>单击改为排除此项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/facet_tree.py"/>
        <source>单击取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/facet_tree.py"/>
        <location filename="desktop/widgets/duty_cells.py"/>
        <location filename="desktop/widgets/facet_panel.py"/>
        <source>无期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/facet_tree.py"/>
        <location filename="desktop/widgets/comparison_cells.py"/>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>收起</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/models/facet_tree.py"/>
        <source>更多（{folded}，%n 项有结果）</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/models/facet_tree.py"/>
        <source>更多（%n）</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/models/facets.py"/>
        <location filename="desktop/models/results.py"/>
        <location filename="desktop/models/searches.py"/>
        <location filename="desktop/widgets/news_line.py"/>
        <source>，</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/facets.py"/>
        <source>{name}：{said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/facets.py"/>
        <source>（已包含）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/facets.py"/>
        <source>（已排除）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/library_tables.py"/>
        <source>未收录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/library_tables.py"/>
        <source>最新文件日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/library_tables.py"/>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/library_tables.py"/>
        <source>类型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/library_tables.py"/>
        <location filename="desktop/widgets/detail_head.py"/>
        <location filename="desktop/widgets/result_row.py"/>
        <source>批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/outline.py"/>
        <source>{title}，不在筛选范围内</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/pack.py"/>
        <source>（资料库中已无此条）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/pack.py"/>
        <source>第 {number} 条，{title}，{source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/pack.py"/>
        <location filename="desktop/models/pack_tree.py"/>
        <location filename="desktop/widgets/pack_items.py"/>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>按语：{text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/models/pack_tree.py"/>
        <source>章：{title}，%n 条</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/models/pack_tree.py"/>
        <source>现用资料库中没有这一条：可能已被撤下，不会印出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/pack_tree.py"/>
        <source>第 {number} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/packs.py"/>
        <source>{size} · {day} 改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/packs.py"/>
        <source>{name}，{under}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/packs.py"/>
        <source>{pack}，正在整理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/results.py"/>
        <source>新增</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/results.py"/>
        <source>命中：{places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/results.py"/>
        <source>有批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/searches.py"/>
        <source>{found}，新 {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/searches.py"/>
        <source>{found} · {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/models/searches.py"/>
        <source>今天 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/note_book.py"/>
        <source>这条批注刚才在另一个窗口中也改过，两处文字都已保留，请核对后删去多余的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/organ_names.py"/>
        <source>{year}年起为 {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/organ_names.py"/>
        <source>{former} {year}年改为 {latter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/organ_names.py"/>
        <source>{year}年由 {names} 等组建</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/organ_names.py"/>
        <source>原 {name}，{year}年更名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/original_desk.py"/>
        <source>另存原件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/original_desk.py"/>
        <source>已保存 {file}。</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pack_book.py"/>
        <source>已把 %n 条措施加入“{name}”。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pack_book.py"/>
        <location filename="desktop/pages/pack.py"/>
        <source>这些措施已在选编中。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_book.py"/>
        <source>{name} 副本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_book.py"/>
        <source>复制选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_book.py"/>
        <source>删除选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_book.py"/>
        <source>已删除选编“{name}”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_book.py"/>
        <source>这份选编已在另一个窗口中修改。本窗口的内容另存为“{name}”，两份都在。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_desk.py"/>
        <source>加入全部检索结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_desk.py"/>
        <location filename="desktop/widgets/packs_pane.py"/>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>改名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_desk.py"/>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>清空</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_desk.py"/>
        <source>删除这份选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_desk.py"/>
        <source>转交这份选编…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_desk.py"/>
        <source>打开转交的选编…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pack_desk.py"/>
        <source>打开“{name}”（%n 条）</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pack_edits.py"/>
        <source>已把检索到的 %n 条措施加入“{name}”，另有 {held} 条已在其中。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pack_edits.py"/>
        <source>已把检索到的 %n 条措施加入“{name}”。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>检索到的措施都已在选编中。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>没有检索到可以加入选编的措施。</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pack_edits.py"/>
        <source>已从“{name}”移出 %n 条措施。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>调整次序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>移到另一章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>修改按语</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <location filename="desktop/pages/pack.py"/>
        <source>新的一章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <location filename="desktop/widgets/pack_head.py"/>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>新建章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>章改名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>移动章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>去掉章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>去掉章和措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>去掉全部章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>自动分章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>修改编制单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>修改编者按</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>改变分章方式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>印出批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>不印批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_edits.py"/>
        <source>此后又有改动，请按 Ctrl+Z 逐步撤销。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_text.py"/>
        <source>我的批注（随选编印出）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_text.py"/>
        <source>我的批注（不印出）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pack_text.py"/>
        <source>现用资料库中没有这一条：可能已随资料更新撤下，或者这份选编来自资料更全的电脑。题名、出处和按语都留着；导出时不会印出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/compare.py"/>
        <source>还没有要对比的措施。

在右边的列表里双击一条措施，或选中后按 Enter，即可加入；上方可以输入词语查找。
在“检索”页也可以把选中的措施加入对比。
加入 2 至 6 条后，各条的文件、部门、目标、期限、资金并排列出，只有一栏写明的内容标上底色。</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/compare.py"/>
        <source>最多对比 {most} 条措施，有 %n 条没有加入；请先移出不需要的。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pages/compare.py"/>
        <source>对比表是空的，没有复制。</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/compare.py"/>
        <source>已复制对比表（%n 栏）和出处，可粘贴到表格或文稿。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/compare.py"/>
        <source>有 %n 条措施已不在资料库中，从对比中移出。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pages/compare.py"/>
        <source>当前检索词和筛选条件下没有措施。请放宽条件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/compare.py"/>
        <source>省际对比至少要有两个省份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/compare_layout.py"/>
        <source>说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines.py"/>
        <source>正在打开资料库……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines.py"/>
        <source>看全部期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines.py"/>
        <source>在检索页看这些措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/deadlines.py"/>
        <source>清单超过 %n 项，没有复制。请先选取一段时间或加上筛选条件。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>另有 %n 条措施未写明期限，去看看</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>另有 %n 项不在期限筛选之内，去掉筛选</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>按年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>按季</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>按月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>时间轴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>放大时间轴（+）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>缩小时间轴（-）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>作为筛选条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>把选中的时间段设为期限筛选，各页都按它筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <location filename="desktop/widgets/document_panel.py"/>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>全部加入选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>把清单中的措施全部加入选编（Ctrl+Shift+D）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>复制清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>把清单连同出处复制成表格，可粘贴到电子表格中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>在检索页列出没有写明期限的措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/deadlines_layout.py"/>
        <source>去掉期限筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/departments.py"/>
        <source>这些措施中没有可以列出的机构。</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/departments.py"/>
        <source>已复制 %n 条措施，可粘贴到表格中。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pages/documents.py"/>
        <source>本文件没有措施在筛选范围内。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/documents.py"/>
        <source>没有符合条件的文件。请在上方去掉筛选条件，或改用其他检索词。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/documents.py"/>
        <source>这个文件没有入库，其中的措施不能在“检索”中打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>完好，检索使用索引</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>正在后台重建，检索暂时逐条查找，结果不变</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>没有可用的索引，检索逐条查找，结果不变</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>存放和索引</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>我的数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>检查完整性</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>逐条核对资料库的结构，以及每个字段与原文是否相符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>在文件管理器中打开资料库所在的文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>重建资料库…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>由随软件安装的政策文件重新生成资料库和索引，选编和批注不受影响</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>进度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>备份…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>把选编、批注、检索和设置完整复制到指定的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>在文件管理器中打开保存选编和批注的文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>资料库概况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>发布单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>版本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>{day}，距今 {days} 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>。资料较旧，此后发布或失效的文件不在其中，请留意。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>资料截至</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>收录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>{documents} 份文件，{measures} 条措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>覆盖</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>{covered} 个地区有文件，{missing} 个未收录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>指纹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>占用空间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>资料 {data}，索引 {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>索引</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>{packs} 个选编，{notes} 条批注，{searches} 个保存的检索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>{file}（{kind}，{size}，{time}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>损坏后改名保留</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>升级前自动备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>还没有备份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>取消检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>完整性</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>正在检查…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>已取消检查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>{time} 检查：结构完好，每个字段都与原文相符。</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/library.py"/>
        <source>（只列出前 %n 处）</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>请重建资料库，选编和批注不受影响。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>{time} 检查：发现问题{more}，{advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>重建资料库</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>由随软件安装的政策文件重新生成资料库和索引？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>原有资料库在新的建成之前照常使用，选编、批注和检索记录不受影响。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>重建</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>取消重建</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>{step}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/library.py"/>
        <source>已复制批注。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/pack.py"/>
        <source>现在导出时不分章，只按下面的次序印出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/pack.py"/>
        <source>现在导出时{how}自动分章；下面的次序是每章之内的次序。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/pack.py"/>
        <source>按自定章节印出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/pack.py"/>
        <source>选中一条措施，可在此写按语、看正文。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/pack_layout.py"/>
        <source>这份选编还没有措施。在“检索”页的结果前打勾，或按空格键，措施即加入选编；也可以把结果拖到左边任何一份选编上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/pack_layout.py"/>
        <source>去检索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/pack_layout.py"/>
        <source>所选措施和整份选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/pack_layout.py"/>
        <source>所选措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/pack_layout.py"/>
        <source>编制信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/search.py"/>
        <source>没有可显示的措施。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/search.py"/>
        <source>检索式写法有误，没有可显示的措施。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/search_chosen.py"/>
        <source>“对比”最多并列 {most} 条，现在选了 {total} 条。请少选几条再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/search_chosen.py"/>
        <source>一次最多复制 {most} 条，现在选了 {total} 条。请少选几条，或加入选编后导出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/search_chosen.py"/>
        <source>把所选 %n 条移出选编</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/search_chosen.py"/>
        <source>把所选 %n 条加入选编</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pages/search_chosen.py"/>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>在文件中看</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/pages/search_chosen.py"/>
        <source>已复制 %n 条措施的正文和出处。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/pages/search_chosen.py"/>
        <source>所选措施太多，不能一次拖动。请按空格键把它们加入选编。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/search_notes.py"/>
        <source>正在输入…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/search_notes.py"/>
        <source>批注已删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/pages/search_notes.py"/>
        <source>已保存 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/query_head.py"/>
        <source>没有复制。{why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/query_head.py"/>
        <source>没有检索词和筛选条件可复制。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/query_head.py"/>
        <source>已复制检索式：{line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/query_head.py"/>
        <source>已复制检索式。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/rows.py"/>
        <location filename="desktop/widgets/note_line.py"/>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/rows.py"/>
        <source>{due}（已到期）</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/rows.py"/>
        <source>等 %n 个部门</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/search_book.py"/>
        <source>已删除“{name}”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/search_book.py"/>
        <source>已清空检索历史（%n 条）。</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/search_book.py"/>
        <source>没有检索词和筛选条件，没有可存的检索。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/search_book.py"/>
        <source>已存为常用检索“{name}”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/theme.py"/>
        <source>跟随系统</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/theme.py"/>
        <source>浅色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/theme.py"/>
        <source>深色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/theme.py"/>
        <source>高对比度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/about_dialog.py"/>
        <source>版本和资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/about_dialog.py"/>
        <source>许可</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/about_dialog.py"/>
        <source>随本软件提供的组件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/about_dialog.py"/>
        <source>许可全文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/about_dialog.py"/>
        <source>复制版本信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/about_dialog.py"/>
        <source>把版本和资料情况复制为文字，便于向技术人员说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/about_dialog.py"/>
        <source>打开数据文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/calendar.py"/>
        <source>所示的月份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/calendar.py"/>
        <source>今天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/calendar.py"/>
        <source>上一年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/calendar.py"/>
        <source>上个月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/calendar.py"/>
        <source>下个月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/calendar.py"/>
        <source>下一年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/chip_bar.py"/>
        <source>清除全部条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/chip_bar.py"/>
        <source>去掉全部筛选条件（Ctrl+Shift+X）；检索词和截至日期不变</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/chip_bar.py"/>
        <source>单击去掉此条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/chip_bar.py"/>
        <source>去掉筛选条件 {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/choice.py"/>
        <source>{name}，现为{choice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/choice.py"/>
        <source>{name}：{choice} ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/chosen_bar.py"/>
        <source>把所选措施加入选编，都已在其中则移出（空格）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/chosen_bar.py"/>
        <source>把所选措施并列对比，最多 6 条（Ctrl+Shift+K）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/chosen_bar.py"/>
        <source>复制所选措施的正文并注明出处（Ctrl+Shift+C）</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/chosen_bar.py"/>
        <source>已选 %n 条</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>措施对比</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>省际对比</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>对比什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>添加措施…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>从检索结果、同类措施中选，或输入词语查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>显示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>标出不同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>把只有一栏写明的部门、金额、期限和文字标上底色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>只看不同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>不显示各栏相同的行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>复制表格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>复制整个对比表并注明出处，可粘贴到表格或文稿（在表中按 Ctrl+C）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_bar.py"/>
        <source>移出全部措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/comparison_cells.py"/>
        <source>展开（还有 %n 行）</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_heads.py"/>
        <source>对比的各栏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_heads.py"/>
        <source>已入选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_heads.py"/>
        <source>移出对比（Del）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_heads.py"/>
        <source>对比的各项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>展开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>左移</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>右移</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>移出对比</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>复制整个对比表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>查看措施：{text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>检索：{text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_menu.py"/>
        <source>看原文：{text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/comparison_view.py"/>
        <source>对比表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail.py"/>
        <source>措施内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>措施的各部分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <location filename="desktop/widgets/source_view.py"/>
        <source>原文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>写批注，只有自己看得到（Ctrl+M）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>批注 ●</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>加入选编，或从选编移出（Ctrl+D，在列表中按空格）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>复制并注明出处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>复制本条正文，并注明《题名》（文号）和条次（Ctrl+Shift+C）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>把本条放到“对比”页，与其他措施并列（Ctrl+Shift+K）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>到“文件”页看本条在全文中的位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>‹ 返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/detail_head.py"/>
        <source>返回刚才看的措施（Alt+←）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>效力和依据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>效力按“截至”日期判断，点击依据可到达原文所在位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>正文和原件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>原件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>打开资料库中的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>不再查看这个文件，回到资料库中的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>未入库：只供查看。{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_pane.py"/>
        <source>资料库中已有这份文件：《{title}》</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_panel.py"/>
        <source>大纲</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_panel.py"/>
        <source>点击到达所在位置；回车在“检索”中打开措施，空格加入或移出选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_panel.py"/>
        <source>大纲和概况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_panel.py"/>
        <source>概况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_panel.py"/>
        <source>文件概况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_panel.py"/>
        <source>把本文件在筛选范围内的措施全部加入选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_panel.py"/>
        <source>复制本条并注明出处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_panel.py"/>
        <source>复制大纲中选中的措施，并注明《题名》（文号）和条次（Ctrl+Shift+C）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/document_view.py"/>
        <source>文件正文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/documents_list.py"/>
        <source>文件列表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_legend.py"/>
        <source>图例</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_legend.py"/>
        <location filename="desktop/widgets/timeline_painting.py"/>
        <source>文件失效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_legend.py"/>
        <source>原文只写到年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_list.py"/>
        <source>期限清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_list.py"/>
        <source>回车看原文，Ctrl 加回车看措施，空格加入或移出选编，Ctrl 加 C 复制。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_list.py"/>
        <source>看原文处	Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_list.py"/>
        <source>看这条措施	Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_list.py"/>
        <source>移出选编	Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_list.py"/>
        <source>加入选编	Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/due_list.py"/>
        <source>复制	Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/due_tiles.py"/>
        <source>{name}：%n 项</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_cells.py"/>
        <source>{source}　《{title}》</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_cells.py"/>
        <source>{names}　同时{roles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_cells.py"/>
        <source>未写协同部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_cells.py"/>
        <source>未写明目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/duty_cells.py"/>
        <source>另有 %n 个已到期</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>矩阵</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>显示方式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>按条线</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>按机构</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>矩阵的列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>按机构：列出所选条线中的机构；选“全部部门”时列出最常见的机构</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>取消筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>各页只显示涉及这个部门的措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_head.py"/>
        <source>请先在左侧选择一个条线或机构</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/duty_head.py"/>
        <source>另有 %n 个机构未列出，可用筛选条件缩小范围</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_list.py"/>
        <source>部门的措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_list.py"/>
        <location filename="desktop/widgets/duty_matrix.py"/>
        <source>查看措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_list.py"/>
        <location filename="desktop/widgets/duty_matrix.py"/>
        <source>查看原文出处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_matrix.py"/>
        <source>措施与部门对照矩阵</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_matrix.py"/>
        <source>复制所选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_matrix_heads.py"/>
        <source>图例：实心圆为牵头，半圆为按职责分工，空心圆为参与</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_matrix_heads.py"/>
        <source>表头数字为涉及的措施数；Enter 查看原文出处，Ctrl+C 复制所选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_tree.py"/>
        <source>查部门：全称、简称或曾用名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_tree.py"/>
        <source>查部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_tree.py"/>
        <source>可以用文件中的写法、简称或改名以前的名称；↓ 进入列表，Esc 清空</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/duty_tree.py"/>
        <source>当前的措施中，没有部门的名称、简称或曾用名含有“{typed}”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/facet_panel.py"/>
        <source>筛选条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/facet_panel.py"/>
        <source>部门分工</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/find_bar.py"/>
        <source>在本文件中查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/find_bar.py"/>
        <source>在本文件中查找（Ctrl+G）；没有输入时逐处查看检索词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/find_bar.py"/>
        <source>上一处（Shift+F3）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/find_bar.py"/>
        <source>下一处（F3）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/find_bar.py"/>
        <source>{at}/{total} 处</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/find_bar.py"/>
        <source>%n 处</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/find_bar.py"/>
        <location filename="desktop/widgets/help_window.py"/>
        <source>没有找到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_text.py"/>
        <source>帮助正文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>‹ 后退</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>后退（Alt+←）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>前进 ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>前进（Alt+→）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>在帮助中查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>在帮助中查找（Ctrl+F）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>Enter 到下一处，Shift+Enter 到上一处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>帮助目录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/help_window.py"/>
        <source>帮助：{topic}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/help_window.py"/>
        <source>本页第 {at} 处，共 %n 处</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/help_window.py"/>
        <source>共 %n 处</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>资料库的表格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>覆盖范围</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>文件清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>留存的批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>回车或双击，在“文件”中打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>留存的批注 {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>这些批注所在的措施已不在资料库中。批注仍为您保留，可以复制或删除。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>复制批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/library_tables.py"/>
        <source>删除批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/measure_picker.py"/>
        <source>添加措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/measure_picker.py"/>
        <source>双击或按 Enter 加入对比，最多 6 条。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/measure_picker.py"/>
        <source>输入词语查找措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/measure_picker.py"/>
        <source>查找要对比的措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/measure_picker.py"/>
        <source>可以加入对比的措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/measure_picker.py"/>
        <source>没有可添加的措施。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/navigation.py"/>
        <source>{name}（Ctrl+{number}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/news_line.py"/>
        <source>常用检索“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/news_line.py"/>
        <source>显示全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/news_line.py"/>
        <source>只看新增</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/news_line.py"/>
        <source>上次（{day}）查到的太多，没有逐条记下，比不出新增。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/news_line.py"/>
        <source>与上次（{day}）相比没有变化。</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/news_line.py"/>
        <source>新增 %n 条</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/news_line.py"/>
        <source>少了 %n 条</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/news_line.py"/>
        <source>比上次（{day}）{changes}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_editor.py"/>
        <source>在此写对本条的批注，如落实情况、联系人、待核事项。写下即自动保存在本机，可用“批注:”检索；资料更新后仍在，打印时默认不印。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_editor.py"/>
        <source>列出所有写有批注的措施，检索式为 批注:有</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/note_editor.py"/>
        <source>全部批注（%n 条）</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>只查原词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>也查这些</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>只找所写的词，不找其他写法和同义词；以后也如此</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>所写的词之外，也找其他写法和同义词；以后也如此</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>{why}以下仍为上次检索的结果。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>已另查：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>可另查：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>“{word}”已另查：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>“{word}”可另查：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/note_line.py"/>
        <source>排除的是原词“{word}”，未排除：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/note_line.py"/>
        <source>{word}（库中 %n 条）</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/note_line.py"/>
        <source>“{word}”本身：库中 %n 条；一并查找：{words}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/note_line.py"/>
        <source>“{word}”本身：库中 %n 条；未一并查找：{words}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/original_view.py"/>
        <source>另存原件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/original_view.py"/>
        <source>把来源文件原样保存到指定位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/original_view.py"/>
        <source>用系统程序打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/original_view.py"/>
        <source>用本机程序打开来源文件的副本，资料库不受影响</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/original_view.py"/>
        <source>原件内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/original_view.py"/>
        <source>{size} 字节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/original_view.py"/>
        <source>文件很长，这里只显示开头部分；请另存或用系统程序打开查看全文。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/original_view.py"/>
        <source>这种格式不能在此显示，请另存或用系统程序打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_entry.py"/>
        <source>按语</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_entry.py"/>
        <source>随本条印出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_entry.py"/>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>在检索页打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_entry.py"/>
        <source>看本条的全部字段、原文和同类措施（Enter）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_entry.py"/>
        <source>写给读者看的话，如可借鉴之处、与本地的差别。写下即保存，可以撤销。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_entry.py"/>
        <source>措施正文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>编制单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>印在封面下方，可以不填</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>编者按</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>印在编制说明的开头，每段一行，可以不填</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>分章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>导出的 PDF 怎样分章；自己建的章不会因此改动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>印出我的批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>把各条的批注印在按语之后；不勾选则只印按语</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>封面印 {day}，各文件的效力和期限按这一天判断；改动“截至”即改动这一天。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_fields.py"/>
        <source>页脚印“数据截至{day}”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <source>选编名称，也是封面题名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <source>在所选之处之后新建一章（Insert）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <source>自动分章 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <source>按类别、省份等分出章来，之后可以自己改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <source>{how}分章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <source>去掉全部章，措施留下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>导出进度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>取消导出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>导出 PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>把选编排成公文版式的 PDF（Ctrl+E）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_head.py"/>
        <source>选编名称，也是封面题名；单击改名</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/pack_head.py"/>
        <source>%n 章</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/pack_head.py"/>
        <source>%n 条不在库中</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_items.py"/>
        <source>章名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>按所排次序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>按自定章节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>按类别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>按省份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>按责任部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>按文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>选编中的措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>按语…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>前移</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>后移</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>还没有措施：在结果前打勾，或按空格键，即加入选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>选编名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>单击改名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>整理…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>到“选编”页分章、排序、写按语</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_strip.py"/>
        <source>选编管理 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>选编的章和措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>查看正文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>写按语</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>上移</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>下移</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>移到上一章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>移到下一章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/pack_tree.py"/>
        <source>去掉章，措施留下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>全部选编</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>新建</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>新建一份选编（Ctrl+N）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>复制一份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>把选中的选编复制一份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>给选中的选编改名（F2）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>删除选中的选编，可以撤销（Del）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>转交…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>把选中的选编写成文件，供别的电脑打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>打开…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/packs_pane.py"/>
        <source>打开别人转交的选编文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/province_choice.py"/>
        <source>要对比的省份，最多 6 个</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/province_choice.py"/>
        <source>{names} 等 %n 个</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/province_choice.py"/>
        <source>省份：{names} ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/province_choice.py"/>
        <source>未选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/province_choice.py"/>
        <source>选择要对比的省份（2 至 6 个）：{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/province_choice.py"/>
        <source>选择要对比的省份，现为{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/province_choice.py"/>
        <source>{name}（%n 条）</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/result_row.py"/>
        <source>新</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/result_row.py"/>
        <source>见{places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/results_list.py"/>
        <source>空格加入或移出选编，回车看正文，按住 Ctrl 或 Shift 可选多条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>大小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>修改时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>文件名：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>类型：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>保存到：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>{kind} 文件 (*.{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>查找位置：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>可以打开的文件 ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/save_dialog.py"/>
        <source>{kind} 文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>逐字查找中，索引重建后更快</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>输入词语，空格分开；也可写 省:辽宁 期限:今年 资金:&gt;=500万 -补贴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>检索词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>常用检索和检索历史</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>常用检索和检索历史（Ctrl+H）；把当前检索存为常用检索（Ctrl+S）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>复制检索式：词语和全部筛选条件（Ctrl+Alt+C）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>排序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>截至</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>截至日期：按这一天判断效力和期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>按这一天判断文件效力和期限；印出的材料上注明此日期。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>检索结果数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>显示筛选栏（F9）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>收起筛选栏（F9）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>未写完，仍为上次结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>按这一天判断文件效力和期限是否已到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>现在所选不是今天；展开日历可回到今天。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>{seconds} 秒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>不到 1 毫秒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/search_bar.py"/>
        <source>{milliseconds} 毫秒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>回车</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>把当前检索存为(&amp;S)：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>常用检索的名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>存为常用检索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>当前检索：{line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>改名（F2）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>删除，可以撤销（Delete）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>清空历史</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>常用检索 %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>检索历史 %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>还没有常用检索。检索后按 Ctrl+S 即可存下，以后打开时会标出新增的措施。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/searches_dialog.py"/>
        <source>还没有检索历史。按回车确认的检索会记在这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>时间轴位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>未到期限 %n 项</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>已过期限 %n 项</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>其中 %n 项原文只写到年</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>%n 份文件有效期届满</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>{time}：{what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>没有期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>《{title}》有效期至 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>另有 %n 份文件</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>拖动可左右移动；滚轮或 +、- 缩放</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>期限时间轴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>{name}，{column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_canvas.py"/>
        <source>左右方向键移动，按住 Shift 选取一段，空格或回车选取，+ 和 - 缩放，Esc 取消选取。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_painting.py"/>
        <source>{quarter}季</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_painting.py"/>
        <source>{month}月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/widgets/timeline_painting.py"/>
        <source>截至 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/window.py"/>
        <source>资料截至 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/window.py"/>
        <source>界面语言不变。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/window.py"/>
        <source>下次打开本软件时，界面改用{name}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desktop/window.py"/>
        <source>现在重新打开</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
